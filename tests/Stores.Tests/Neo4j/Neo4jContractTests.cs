using Stores.Tests.Contract;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jCommitTests : CommitContract<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRecordTests : RecordContract<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jLedgerTests : LedgerContract<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jGraphTests : GraphContract<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jLinkTests : LinkContract<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jQualityTests : QualityContract<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jStatementTests : StatementContract<Neo4jPlace>;
