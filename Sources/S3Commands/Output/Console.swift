#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a command's words go.
package final class Console: Sendable {
  /// Standard output.
  package let output: TextOutput
  /// Standard error.
  package let errors: TextOutput
  /// The number of columns if standard output is a terminal, asked for anew each time.
  let terminalWidth: @Sendable () -> Int?

  init(
    output: TextOutput, errors: TextOutput,
    terminalWidth: @escaping @Sendable () -> Int? = { nil }
  ) {
    self.output = output
    self.errors = errors
    self.terminalWidth = terminalWidth
  }

  /// The process's own.
  package static let process: Console = {
    let isTerminal = isatty(STDOUT_FILENO) != 0
    return Console(
      output: TextOutput(
        descriptor: STDOUT_FILENO, gathersLines: !isTerminal, isTerminal: isTerminal,
        writer: writer),
      errors: TextOutput(
        descriptor: STDERR_FILENO, gathersLines: false, isTerminal: isatty(STDERR_FILENO) != 0,
        writer: writer),
      terminalWidth: {
        guard isTerminal else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
      })
  }()

  /// Standard output a line at a time, for who waits for each.
  package static let promptOutput = TextOutput(
    descriptor: STDOUT_FILENO, gathersLines: false, isTerminal: isatty(STDOUT_FILENO) != 0,
    writer: writer)

  /// One for all, so that lines stand in their order where they go to one place.
  private static let writer = OutputWriter()
}
