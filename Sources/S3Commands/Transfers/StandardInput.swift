import Dispatch
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What comes in on standard input, until it ends.
final class StandardInput: ByteStream {
  private static let chunkSize = 256 * 1024
  /// Reads block, so they have a thread of their own.
  private static let queue = DispatchQueue(label: "boto3.standard-input")

  let length: Int64? = nil
  let isReplayable = false

  func makeReader() async throws -> any ByteStreamReader { Reader() }

  private final class Reader: ByteStreamReader {
    func next() async throws -> [UInt8]? {
      try await withCheckedThrowingContinuation { continuation in
        StandardInput.queue.async {
          continuation.resume(with: Result { try Self.read() })
        }
      }
    }

    func cancel() async {}

    /// The next bytes: a whole chunk unless the input ends, so that small writes on the other side
    /// don't become small pieces here.
    private static func read() throws -> [UInt8]? {
      let bytes = try [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, filled in
        while filled < chunkSize {
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let count = SystemCalls.read(STDIN_FILENO, rest)
          if count < 0, errno == EINTR { continue }
          guard count >= 0 else {
            throw CommandFailure("[Errno \(errno)] \(String(cString: strerror(errno)))")
          }
          guard count > 0 else { return }
          filled += count
        }
      }
      return bytes.isEmpty ? nil : bytes
    }
  }
}
