using System.Collections.Concurrent;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Stores.Embedded;

/// <summary>The connections to one file: one that writes, and as many that read as there are readers at once.</summary>
internal sealed class Sessions : IAsyncDisposable
{
    private readonly string _path;
    private readonly Session _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentBag<Session> _readers = [];
    private volatile bool _disposed;

    public Sessions(string path)
    {
        _path = path;
        _writer = Told(() =>
        {
            var writer = Session.Open(path, writer: true, guard: session => Migrations.Guard(session, path));
            try
            {
                Migrations.Apply(writer, path);
                return writer;
            }
            catch
            {
                writer.Dispose();
                throw;
            }
        });
    }

    /// <summary>Runs work as one transaction that holds the file's write lock from its beginning; commits when the work says so.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, (bool Commit, T Answer)> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Told(() => Write(work)), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes the file anew without what was deleted, and empties the journal.</summary>
    public async Task EraseAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await Task.Run(() => Told(Erase), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs work on one read snapshot; a statement under way ends when the reader no longer waits for it.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> work, CancellationToken cancellation) =>
        Task.Run(() => Told(() => Read(work, cancellation)), cancellation);

    /// <summary>
    /// Runs short work on one read snapshot, on the writing connection where that is idle: every commit empties the page caches of the others,
    /// and whoever loads reads what it wrote a moment ago.
    /// </summary>
    public Task<T> ReadWarmAsync<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Task.Run(() => Told(() => _turn.Wait(0, CancellationToken.None) ? ReadOnWriter(work, cancellation) : Read(work, cancellation)), cancellation);
    }

    /// <summary>Lends a reading connection for a stream; the borrower ends its snapshot and gives it back.</summary>
    public Session Borrow()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _readers.TryTake(out var idle) ? idle : Told(() => Session.Open(_path, writer: false));
    }

    public void Return(Session reader)
    {
        reader.RollbackIfOpen();
        _readers.Add(reader);
        if (_disposed)
        {
            DisposeReaders();
        }
    }

    /// <summary>Runs SQLite work; its faults come out in words.</summary>
    public T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (Fault.Of(error, _path) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Lets a commit that is under way end, and closes; readers still out are closed as they come back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _turn.WaitAsync().ConfigureAwait(false);
        DisposeReaders();
        _writer.Dispose();
        _turn.Dispose();
    }

    private T Write<T>(Func<Session, (bool Commit, T Answer)> work)
    {
        _writer.Execute("BEGIN IMMEDIATE");
        try
        {
            var (commit, answer) = work(_writer);
            _writer.Execute(commit ? "COMMIT" : "ROLLBACK");
            return answer;
        }
        finally
        {
            _writer.RollbackIfOpen();
        }
    }

    private bool Erase()
    {
        // Idle readers hold no snapshot, but their page caches hold pages; new ones are opened as they are needed.
        DisposeReaders();
        _writer.Execute("VACUUM");
        return _writer.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0
            ? true
            : throw new StoreException(
                "What was purged is gone from the store, but bytes of it may remain in its journal: another process is reading.",
                _path,
                "Stop the other process and purge again, or wait until it stops: the journal is emptied then.");
    }

    private T Read<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        var reader = Borrow();
        try
        {
            return Read(reader, work, cancellation);
        }
        finally
        {
            Return(reader);
        }
    }

    private T ReadOnWriter<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        try
        {
            return Read(_writer, work, cancellation);
        }
        finally
        {
            _writer.RollbackIfOpen();
            _turn.Release();
        }
    }

    private static T Read<T>(Session session, Func<Session, T> work, CancellationToken cancellation)
    {
        try
        {
            // Let go of before the session is given back: another's statement must not be ended.
            using var left = cancellation.Register(session.Interrupt);
            session.Execute("BEGIN DEFERRED");
            return work(session);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The reader no longer waits.", error, cancellation);
        }
    }

    private void DisposeReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
