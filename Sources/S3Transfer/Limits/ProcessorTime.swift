import NIOCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the process takes of the processors.
enum ProcessorTime {
  /// How many processors the process may use: those of the machine or the container, if it isn't bound to
  /// fewer.
  static let processors = min(System.coreCount, boundProcessors ?? .max)

  /// Seconds of processors that the process has taken, of all threads together.
  static var used: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds of a clock that nobody sets.
  static var elapsed: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The number of those that the system lets the process run on (`taskset`); `nil` where it doesn't say.
  private static var boundProcessors: Int? {
    let name = "Cpus_allowed:"
    guard let status = try? LocalFile(reading: "/proc/self/status").read(16 << 10, at: 0),
      let line = status.split(separator: UInt8(ascii: "\n")).first(where: {
        $0.starts(with: name.utf8)
      })
    else { return nil }
    let count = line.dropFirst(name.utf8.count).reduce(0) {
      $0 + (Hex.digit($1)?.nonzeroBitCount ?? 0)
    }
    return count > 0 ? count : nil
  }
}
