using Graph.Server.Commands;

Console.OutputEncoding = new System.Text.UTF8Encoding(false);
#pragma warning disable RS0030 // The clock enters here and nowhere else: everything below is given it.
var around = new Surroundings(Console.Out, Console.Error, TimeProvider.System, !Console.IsErrorRedirected, Environment.GetEnvironmentVariable);
#pragma warning restore RS0030
return await CommandLine.RunAsync(args, around);
