/// An operation of a client, to be called with the API's parameters as labels.
@dynamicCallable
public struct ClientOperation: Sendable {
  let client: Client
  let name: String

  /// Calls the operation.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Throws: ``ParamValidationError``, ``BotoCoreError``, ``ClientError``, `CancellationError`.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Value {
    var parameters = Structure()
    for (name, argument) in arguments {
      guard !name.isEmpty else {
        throw BotoCoreError(
          .botoCoreError, "\(self.name)() only accepts labelled parameters, such as Bucket: \"b\"")
      }
      guard let argument else { continue }
      parameters[name] = try argument.value
    }
    return try await client.call(name, .structure(parameters))
  }
}
