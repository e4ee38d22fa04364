import ArgumentParser
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, one whole line at a time.
final class OutputLines: Sendable {
  private let lock = Mutex(())

  /// Writes a line.
  ///
  /// - Throws: `ExitCode.failure` when nobody reads any more.
  func write(_ line: [UInt8]) throws {
    try lock.withLock { _ in
      try (line + [UInt8(ascii: "\n")]).withUnsafeBytes { bytes in
        var written = 0
        while written < bytes.count {
          let count = posixWrite(
            STDOUT_FILENO, bytes.baseAddress?.advanced(by: written), bytes.count - written)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { throw ExitCode.failure }
          written += count
        }
      }
    }
  }
}

/// `write(2)`, under a name that the method above doesn't hide.
private let posixWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
