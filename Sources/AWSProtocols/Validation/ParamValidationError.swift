/// Parameters that a call refuses before anything is sent, with all that is wrong with them.
public struct ParamValidationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, one sentence for each problem.
  public let problems: [String]

  /// An error of problems.
  public init(problems: [String]) { self.problems = problems }

  /// botocore's text: all problems, one a line.
  public var message: String {
    "Parameter validation failed:\n" + problems.joined(separator: "\n")
  }

  /// The message.
  public var description: String { message }
}
