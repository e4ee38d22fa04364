public import AWSProtocols

/// An action that gives resources, to be called with the operation's parameters as labels:
/// `s3.createBucket(Bucket: "my-bucket")` (one), `ec2.createInstances(…)` (several).
@dynamicCallable
public struct ResourceAction<Output: ResourceOutput>: Sendable {
  let member: ResourceMember

  /// Calls the action with literals.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Throws: `attributeError`, `valueError`; what a call throws.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Output {
    try await member.perform(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// Calls the action with variables.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Throws: `attributeError`, `valueError`; what a call throws.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Output {
    try await member.perform(arguments.lazy.map { ($0.key, Value($0.value)) })
  }
}
