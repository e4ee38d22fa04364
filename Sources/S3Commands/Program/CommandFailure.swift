/// Why a command ends before its work has begun, or in its midst.
package struct CommandFailure: Error, Equatable, CustomStringConvertible {
  /// What went wrong and what to do, in the AWS CLI's words where it has some.
  package let description: String
  /// What the shell is told.
  package let status: ExitStatus

  package init(_ description: String, status: ExitStatus = .failed) {
    self.description = description
    self.status = status
  }
}
