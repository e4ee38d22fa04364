import Synchronization

/// Standard output or standard error. Lines are gathered where that is cheaper than being prompt:
/// never for a terminal.
final class TextOutput: Sendable {
  /// `nil` for an output that keeps what is written.
  private let target: (writer: OutputWriter, descriptor: Int32)?
  private let gathersLines: Bool
  private let pending = Mutex<[UInt8]>([])
  private static let capacity = 1 << 15

  /// The output of a file descriptor.
  ///
  /// - Parameters:
  ///   - gathersLines: Whether what is written may wait for more, or for ``flush()``.
  ///   - writer: What writes it; outputs that share one keep their order.
  init(descriptor: Int32, gathersLines: Bool, writer: OutputWriter) {
    target = (writer, descriptor)
    self.gathersLines = gathersLines
  }

  /// An output that keeps what is written.
  init() {
    target = nil
    gathersLines = true
  }

  /// What was written and isn't anywhere else yet.
  var text: String { pending.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Whether something waits for who reads it.
  var isBehind: Bool { target?.writer.isBehind ?? false }

  /// Writes a text.
  ///
  /// - Throws: ``BrokenPipe`` when nobody reads any more, ``CommandFailure`` when nothing can be
  ///   written for another reason.
  func write(_ text: String) throws {
    try pending.withLock { pending in
      pending.append(contentsOf: text.utf8)
      if !gathersLines || pending.count >= Self.capacity { try send(&pending) }
    }
  }

  /// Lets out what was gathered, and doesn't wait until it is read.
  func release() throws { try pending.withLock { try send(&$0) } }

  /// Lets out what was gathered, and waits until all is written.
  func flush() throws {
    try pending.withLock { try send(&$0, isLast: true) }
    if let target { try target.writer.finish(target.descriptor) }
  }

  private func send(_ pending: inout [UInt8], isLast: Bool = false) throws {
    guard let target, !pending.isEmpty else { return }
    defer { pending = [] }
    try target.writer.write(pending, to: target.descriptor, isLast: isLast)
  }
}
