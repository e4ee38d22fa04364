import Synchronization

/// Counts the bytes of an item and tells them.
final class ItemMeter: Sendable {
  private let moved = Atomic<Int64>(0)
  private let item: TransferItem
  private let relay: EventRelay

  init(_ item: TransferItem, _ relay: EventRelay) {
    self.item = item
    self.relay = relay
  }

  var count: Int64 { moved.load(ordering: .relaxed) }

  var handler: ProgressHandler {
    { bytes in
      self.moved.wrappingAdd(bytes, ordering: .relaxed)
      self.relay.tell(.progressed(self.item, bytes: bytes))
    }
  }
}
