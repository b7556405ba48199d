using Stores.Tests.Copying;
using Stores.Tests.Resolution;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jReviewQueueTests : ReviewQueueTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule0PairsAreRecordsTests : Rule0PairsAreRecordsTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule11ListsAreSnapshotsTests : Rule11ListsAreSnapshotsTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule1OrderDoesNotMatterTests : Rule1OrderDoesNotMatterTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule3PersonsWordStandsTests : Rule3PersonsWordStandsTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule4LoadsAreTakenBackTests : Rule4LoadsAreTakenBackTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule5IdsAreStableTests : Rule5IdsAreStableTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule6ScoresAreSumsTests : Rule6ScoresAreSumsTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule7NameAloneNeverMergesTests : Rule7NameAloneNeverMergesTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule8HubsAreGuardedTests : Rule8HubsAreGuardedTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRule9AcknowledgedIsDurableTests : Rule9AcknowledgedIsDurableTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jSavedIndexTests : SavedIndexTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jSearchingTests : SearchingTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jUndoTests : UndoTests<Neo4jPlace>;

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jBackupTests : BackupTests<Neo4jPlace>;
