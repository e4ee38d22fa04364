import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ChildProcess {
  /// Held while pipes are made and a program is started, so that no other program that is started
  /// meanwhile gets the pipes, and keeps them open.
  static let starting = Mutex(())

  /// Both ends of a pipe, closed with the last reference. Other programs don't get them.
  final class Pipe {
    let reading: CInt
    private(set) var writing: CInt

    init() throws {
      var ends: [CInt] = [-1, -1]
      guard pipe(&ends) == 0 else {
        throw ProcessCredentials.error("no pipe can be made: \(String(cString: strerror(errno)))")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    deinit {
      _ = close(reading)
      closeWriting()
    }

    func closeWriting() {
      guard writing >= 0 else { return }
      _ = close(writing)
      writing = -1
    }
  }

  /// Starts a program.
  static func spawn(
    _ words: [String], _ environment: Environment, output: Pipe, errors: Pipe
  ) throws -> pid_t {
    #if os(tvOS) || os(watchOS)
      throw ProcessCredentials.error("this system runs no other programs")
    #else
      let variables = environment.assignments
      // A null byte ends a text of C: the rest would be lost in silence.
      guard !(words + variables).contains(where: { $0.utf8.contains(0) }) else {
        throw ProcessCredentials.error("a null byte stands in the command or the environment")
      }
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
      #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
      #endif
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
      posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      // Signals that this process ignores, SIGPIPE say, end the program as it expects.
      var signals = sigset_t()
      sigemptyset(&signals)
      posix_spawnattr_setsigmask(&attributes, &signals)
      sigaddset(&signals, SIGPIPE)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
      var child: pid_t = 0
      let failure = withCStrings(words) { arguments in
        withCStrings(variables) { variables in
          posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables)
        }
      }
      guard failure == 0 else {
        throw ProcessCredentials.error(
          "\(words[0]) can't be run: \(String(cString: strerror(failure)))")
      }
      return child
    #endif
  }

  /// Texts as C has lists of them.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
