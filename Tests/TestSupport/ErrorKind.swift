import BotoCore

/// The kind of an error as tables of faults name it.
package func kind(of error: any Error) -> String {
  switch error {
  case let error as BotoCoreError: error.kind.name
  case let error as ClientError: "ClientError \(error.code)"
  default: "\(type(of: error))"
  }
}
