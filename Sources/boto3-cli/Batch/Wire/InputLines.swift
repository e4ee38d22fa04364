import ArgumentParser
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines of a file or of standard input, read by a thread of its own since reading blocks.
struct InputLines {
  /// The lines without their ends, empty ones left out.
  let stream: AsyncStream<[UInt8]>

  /// - Parameter path: A file; `nil` for standard input.
  /// - Throws: `ValidationError` when the file can't be opened.
  init(path: String?) throws {
    let descriptor: Int32
    if let path {
      descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else {
        throw ValidationError("\(path) can't be read: \(String(cString: strerror(errno)))")
      }
    } else {
      descriptor = STDIN_FILENO
    }
    stream = AsyncStream { continuation in
      DispatchQueue(label: "boto3.batch.input").async {
        Self.read(descriptor) { continuation.yield($0) }
        continuation.finish()
        close(descriptor)
      }
    }
  }

  private static func read(_ descriptor: Int32, _ body: ([UInt8]) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var line: [UInt8] = []
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
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
