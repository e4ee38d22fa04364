import BotoCore
import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output as the target of a download, which knows when nobody reads any more.
final class StandardOutput: ObjectWriter {
  private let writer = DescriptorWriter.standardOutput

  func write(_ bytes: [UInt8]) async throws {
    do {
      try await writer.write(bytes)
    } catch let error as FileError where error.reason == String(cString: strerror(EPIPE)) {
      throw BrokenPipe()
    }
  }
}
