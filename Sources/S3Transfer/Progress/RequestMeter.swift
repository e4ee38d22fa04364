import Synchronization

/// Counts the bytes of a request's body as they go out, and takes them back when it is sent again.
final class RequestMeter: Sendable {
  private let size: Int64
  private let observer: TransferObserver?
  private let counted = Mutex<Int64>(0)

  /// - Parameter size: The number of bytes of the body.
  init(_ size: Int64, _ observer: TransferObserver?) {
    self.size = size
    self.observer = observer
  }

  /// Bytes go out. Those of a framing around the body don't count.
  func count(_ bytes: Int) { tell { min($0 &+ Int64(bytes), size) } }

  /// The body is sent again from its first byte.
  func restart() { tell { _ in 0 } }

  /// The body has arrived.
  func finish() { tell { _ in size } }

  private func tell(_ next: (Int64) -> Int64) {
    guard let observer else { return }
    let moved = counted.withLock { counted in
      let before = counted
      counted = next(before)
      return counted &- before
    }
    if moved != 0 { observer(.moved(moved)) }
  }
}
