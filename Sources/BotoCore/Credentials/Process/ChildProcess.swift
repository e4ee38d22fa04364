import NIOPosix
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that runs until it ends, its output collected.
struct ChildProcess: Sendable {
  /// How a program ended.
  enum Ending: Sendable, Hashable, CustomStringConvertible {
    case exited(CInt)
    case killed(signal: CInt)

    var description: String {
      switch self {
      case .exited(let status): "exited with status \(status)"
      case .killed(let signal): "was ended by signal \(signal)"
      }
    }
  }

  /// The most that a program may write to each of its outputs, in bytes.
  static let outputLimit = 1 << 20

  let ending: Ending
  let standardOutput: [UInt8]
  let standardError: [UInt8]

  /// Runs a program to its end, on a thread of its own. It has this process's standard input.
  ///
  /// - Parameters:
  ///   - words: The program, looked for in `PATH`, and its arguments.
  ///   - environment: Its environment variables.
  /// - Throws: `credentialRetrievalError` when it can't be run or writes too much.
  static func run(_ words: [String], environment: Environment) async throws -> ChildProcess {
    // The program may take its time, or ask its user: that must not hold up others.
    let thread = NIOThreadPool(numberOfThreads: 1)
    thread.start()
    let result = await Result.of { try await thread.runIfActive { try run(words, environment) } }
    try? await thread.shutdownGracefully()
    return try result.get()
  }

  private static func run(_ words: [String], _ environment: Environment) throws -> ChildProcess {
    let (child, output, errors) = try starting.withLock { _ in
      let output = try Pipe()
      let errors = try Pipe()
      let child = try spawn(words, environment, output: output, errors: errors)
      return (child, output, errors)
    }
    output.closeWriting()
    errors.closeWriting()
    let texts = collect([output, errors])
    if texts == nil { _ = kill(child, SIGKILL) }
    let ending = wait(for: child)
    guard let texts else {
      throw ProcessCredentials.error("\(words[0]) writes more than \(outputLimit) bytes")
    }
    return ChildProcess(ending: ending, standardOutput: texts[0], standardError: texts[1])
  }

  /// Reads all pipes until their writers have closed them; `nil` when one brings too much.
  private static func collect(_ pipes: [Pipe]) -> [[UInt8]]? {
    var waiting = pipes.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
    var texts = [[UInt8]](repeating: [], count: pipes.count)
    var buffer = [UInt8](repeating: 0, count: 4096)
    // A negative descriptor is passed over.
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 else { continue }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { waiting[index].fd = -1 }
        texts[index] += buffer.prefix(max(count, 0))
        if texts[index].count > outputLimit { return nil }
      }
    }
    return texts
  }

  private static func wait(for child: pid_t) -> Ending {
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}

extension Result where Failure == any Error {
  fileprivate static func of(_ work: () async throws -> Success) async -> Result {
    do { return .success(try await work()) } catch { return .failure(error) }
  }
}
