/// An error's kind as metrics and spans name it (`error.type`).
enum ErrorType {
  /// The service's code, botocore's class, else the Swift type.
  static func name(_ error: any Error) -> String {
    switch error {
    case let error as ClientError: error.code
    case let error as BotoCoreError: "\(error.kind)"
    case is CancellationError: "CancellationError"
    default: "\(type(of: error))"
    }
  }
}
