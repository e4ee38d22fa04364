import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes to standard output and standard error in a thread of its own, in the order in which it was
/// told: who has something to say needn't wait until somebody reads it (`| less`, Ctrl-S). Only when
/// very much waits he does.
final class OutputWriter: Sendable {
  private struct State {
    var waiting: [(descriptor: Int32, bytes: [UInt8])] = []
    var waitingBytes = 0
    var isWriting = false
    /// Why a descriptor takes nothing any more.
    var failures: [Int32: any Error] = [:]
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "boto3.output")
  /// Some ten thousand lines.
  private static let capacity = 1 << 20

  /// Whether something isn't written yet: nobody reads, or not as fast as there is something to say.
  var isBehind: Bool { state.withLock { $0.waitingBytes > 0 } }

  /// Writes bytes when all that was told before is written.
  ///
  /// - Parameter isLast: Whether that is left to ``finish(_:)``, which follows.
  /// - Throws: Why nothing can be written any more: ``BrokenPipe`` when nobody reads.
  func write(_ bytes: [UInt8], to descriptor: Int32, isLast: Bool = false) throws {
    let (starts, isFull) = try state.withLock { state in
      if let failure = state.failures[descriptor] { throw failure }
      state.waiting.append((descriptor, bytes))
      state.waitingBytes += bytes.count
      let starts = !state.isWriting && !isLast
      if starts { state.isWriting = true }
      return (starts, state.waitingBytes > Self.capacity && !isLast)
    }
    if starts { queue.async { self.writeWaiting() } }
    if isFull { queue.sync {} }
  }

  /// Waits until everything is written; what nobody has begun to write is written here, for which no
  /// thread is started.
  ///
  /// - Throws: Why a descriptor's bytes weren't.
  func finish(_ descriptor: Int32) throws {
    queue.sync { writeWaiting() }
    if let failure = state.withLock({ $0.failures[descriptor] }) { throw failure }
  }

  private func writeWaiting() {
    while true {
      let pieces = state.withLock { state in
        state.isWriting = !state.waiting.isEmpty
        defer { state.waiting = [] }
        return state.waiting
      }
      if pieces.isEmpty { return }
      for (descriptor, bytes) in pieces {
        let failure = state.withLock { $0.failures[descriptor] } ?? Self.send(bytes, to: descriptor)
        state.withLock { state in
          state.waitingBytes -= bytes.count
          state.failures[descriptor] = failure
        }
      }
    }
  }

  /// - Returns: Why the bytes couldn't be written.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> (any Error)? {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        SystemCalls.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[sent...]))
      }
      if count >= 0 {
        sent += count
      } else if errno == EPIPE {
        return BrokenPipe()
      } else if errno != EINTR {
        return SystemCalls.lastError
      }
    }
    return nil
  }
}
