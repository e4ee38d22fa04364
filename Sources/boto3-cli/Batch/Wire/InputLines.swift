import ArgumentParser
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines of a file or of standard input, read by a thread of its own since reading blocks. It
/// reads no more than ``capacity`` lines ahead.
struct InputLines: Sendable {
  private static let capacity = 256

  /// The lines without their ends, empty ones left out; ends with an error when reading fails.
  let stream: AsyncThrowingStream<[UInt8], any Error>
  private let room: DispatchSemaphore

  /// - Parameter path: A file; `nil` for standard input.
  /// - Throws: `ValidationError` when the file can't be opened.
  init(path: String?) throws {
    let descriptor: Int32
    if let path {
      descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else { throw Self.unreadable(path) }
    } else {
      descriptor = STDIN_FILENO
    }
    // A semaphore that is made with a value must have it again when it is freed; this one needn't.
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<Self.capacity { room.signal() }
    self.room = room
    stream = AsyncThrowingStream { continuation in
      DispatchQueue(label: "boto3.batch.input").async {
        let isWhole = Self.read(descriptor) { line in
          room.wait()
          continuation.yield(line)
        }
        continuation.finish(throwing: isWhole ? nil : Self.unreadable(path ?? "standard input"))
        close(descriptor)
      }
    }
  }

  /// Tells that a line was taken, so that another may be read.
  func taken() { room.signal() }

  private static func unreadable(_ name: String) -> ValidationError {
    ValidationError("\(name) can't be read: \(String(cString: strerror(errno)))")
  }

  /// Reads all lines.
  ///
  /// - Returns: Whether the end was reached; `errno` says why not.
  private static func read(_ descriptor: Int32, _ body: ([UInt8]) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var line: [UInt8] = []
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      guard count >= 0 else { return false }
      guard count > 0 else { break }
      for part in buffer[..<count].split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
      ).enumerated() {
        if part.offset > 0 {
          if !isBlank(line) { body(line) }
          line.removeAll(keepingCapacity: true)
        }
        line += part.element
      }
    }
    if !isBlank(line) { body(line) }
    return true
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer)
    -> Int
  {
    while true {
      let count = posixRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == 13 }
  }
}

/// `read(2)`, under a name that the method above doesn't hide.
private let posixRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = {
  read($0, $1, $2)
}
