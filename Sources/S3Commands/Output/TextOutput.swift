import BotoCore
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output or standard error. Lines are gathered where that is cheaper than being prompt:
/// never for a terminal.
final class TextOutput: Sendable {
  private let descriptor: Int32?
  private let gathersLines: Bool
  private let pending = Mutex<[UInt8]>([])
  private static let capacity = 1 << 15

  /// The output of a file descriptor.
  ///
  /// - Parameter gathersLines: Whether what is written may wait for more, or for ``flush()``.
  init(descriptor: Int32, gathersLines: Bool) {
    self.descriptor = descriptor
    self.gathersLines = gathersLines
  }

  /// An output that keeps what is written.
  init() {
    descriptor = nil
    gathersLines = true
  }

  /// What was written and isn't anywhere else yet.
  var text: String { pending.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Writes a text.
  ///
  /// - Throws: ``BrokenPipe`` when nobody reads any more, `FileError` for other failures.
  func write(_ text: String) throws {
    try pending.withLock { pending in
      pending.append(contentsOf: text.utf8)
      if !gathersLines || pending.count >= Self.capacity { try send(&pending) }
    }
  }

  /// Writes bytes as they are, behind all that was written.
  func write(_ bytes: [UInt8]) throws {
    try pending.withLock { pending in
      pending.append(contentsOf: bytes)
      if !gathersLines || pending.count >= Self.capacity { try send(&pending) }
    }
  }

  /// Lets out what was gathered.
  func flush() throws { try pending.withLock { try send(&$0) } }

  private func send(_ pending: inout [UInt8]) throws {
    guard let descriptor else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    var sent = 0
    while sent < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        SystemCalls.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[sent...]))
      }
      if count >= 0 {
        sent += count
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno != EINTR {
        throw CommandFailure("[Errno \(errno)] \(String(cString: strerror(errno)))")
      }
    }
  }
}
