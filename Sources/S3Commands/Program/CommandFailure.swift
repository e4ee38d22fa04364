/// Why a command ends before its work has begun, or in its midst.
struct CommandFailure: Error, Equatable, CustomStringConvertible {
  /// What went wrong and what to do, in the AWS CLI's words where it has some.
  let description: String
  /// What the shell is told.
  let status: ExitStatus

  init(_ description: String, status: ExitStatus = .failed) {
    self.description = description
    self.status = status
  }
}
