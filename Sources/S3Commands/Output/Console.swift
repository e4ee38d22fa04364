#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a command's words go.
final class Console: Sendable {
  /// Standard output.
  let output: TextOutput
  /// Standard error.
  let errors: TextOutput
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
  static let process = Console(
    output: TextOutput(
      descriptor: STDOUT_FILENO, gathersLines: isatty(STDOUT_FILENO) == 0, writer: writer),
    errors: TextOutput(descriptor: STDERR_FILENO, gathersLines: false, writer: writer),
    terminalWidth: {
      guard isatty(STDOUT_FILENO) == 1 else { return nil }
      var size = winsize()
      guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
      return Int(size.ws_col)
    })

  /// One for both, so that lines stand in their order where both go to one place.
  private static let writer = OutputWriter()
}
