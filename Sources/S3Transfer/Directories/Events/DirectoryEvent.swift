/// What happens in a ``DirectoryOperation``.
@nonexhaustive
public enum DirectoryEvent: Sendable {
  /// A file or an object will be dealt with.
  case found(TransferItem)
  /// Nothing more will be found.
  case foundAll
  /// Work on an item begins. Not in dry runs.
  case started(TransferItem)
  /// Bytes of an item were moved; a negative number takes some back, as a part is tried again.
  /// Small items are moved at once and only told as done.
  case progressed(TransferItem, bytes: Int64)
  /// An item is dealt with. In a dry run: it would be.
  case done(TransferItem)
  /// An item was at the destination already, and wasn't to be replaced.
  case skipped(TransferItem)
  /// An item failed.
  case failed(TransferItem, any Error)
  /// Something was passed over, or isn't quite as it should be.
  case warned(DirectoryWarning)
}

/// Takes the events of an operation, one at a time and in order, with the totals so far. It is
/// called by whoever does the work and must not hold it up.
public typealias DirectoryEventHandler =
  @Sendable (_ event: DirectoryEvent, _ progress: DirectoryProgress) -> Void
