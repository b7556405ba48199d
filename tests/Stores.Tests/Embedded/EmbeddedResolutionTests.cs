using Stores.Tests.Copying;
using Stores.Tests.Resolution;
using Stores.Tests.Support;

namespace Stores.Tests.Embedded;

public sealed class EmbeddedReviewQueueTests : ReviewQueueTests<EmbeddedPlace>;

public sealed class EmbeddedRule0PairsAreRecordsTests : Rule0PairsAreRecordsTests<EmbeddedPlace>;

public sealed class EmbeddedRule11ListsAreSnapshotsTests : Rule11ListsAreSnapshotsTests<EmbeddedPlace>;

public sealed class EmbeddedRule1OrderDoesNotMatterTests : Rule1OrderDoesNotMatterTests<EmbeddedPlace>;

public sealed class EmbeddedRule3PersonsWordStandsTests : Rule3PersonsWordStandsTests<EmbeddedPlace>;

public sealed class EmbeddedRule4LoadsAreTakenBackTests : Rule4LoadsAreTakenBackTests<EmbeddedPlace>;

public sealed class EmbeddedRule5IdsAreStableTests : Rule5IdsAreStableTests<EmbeddedPlace>;

public sealed class EmbeddedRule6ScoresAreSumsTests : Rule6ScoresAreSumsTests<EmbeddedPlace>;

public sealed class EmbeddedRule7NameAloneNeverMergesTests : Rule7NameAloneNeverMergesTests<EmbeddedPlace>;

public sealed class EmbeddedRule8HubsAreGuardedTests : Rule8HubsAreGuardedTests<EmbeddedPlace>;

public sealed class EmbeddedRule9AcknowledgedIsDurableTests : Rule9AcknowledgedIsDurableTests<EmbeddedPlace>;

public sealed class EmbeddedSavedIndexTests : SavedIndexTests<EmbeddedPlace>;

public sealed class EmbeddedSearchingTests : SearchingTests<EmbeddedPlace>;

public sealed class EmbeddedUndoTests : UndoTests<EmbeddedPlace>;

public sealed class EmbeddedBackupTests : BackupTests<EmbeddedPlace>;
