using Stores.Tests.Contract;
using Stores.Tests.Support;

namespace Stores.Tests.Embedded;

public sealed class EmbeddedCommitTests : CommitContract<EmbeddedPlace>;

public sealed class EmbeddedRecordTests : RecordContract<EmbeddedPlace>;

public sealed class EmbeddedLedgerTests : LedgerContract<EmbeddedPlace>;

public sealed class EmbeddedGraphTests : GraphContract<EmbeddedPlace>;

public sealed class EmbeddedLinkTests : LinkContract<EmbeddedPlace>;

public sealed class EmbeddedQualityTests : QualityContract<EmbeddedPlace>;

public sealed class EmbeddedStatementTests : StatementContract<EmbeddedPlace>;
