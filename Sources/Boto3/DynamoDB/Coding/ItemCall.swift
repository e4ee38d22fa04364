public import AWSProtocols

/// A call whose response's one item becomes a type of yours, straight from the bytes.
@dynamicCallable
public struct ItemCall<Item: Decodable & Sendable>: Sendable {
  let call: ItemsCall<Item>

  /// Calls the operation with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Returns: `Item` or `Attributes`; `nil` where the response has none.
  /// - Throws: `DecodingError` for an item that doesn't fit; what a call throws.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Item? {
    try await call.dynamicallyCall(withKeywordArguments: arguments).first
  }

  /// Calls the operation with variables and conditions for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  /// - Returns: `Item` or `Attributes`; `nil` where the response has none.
  /// - Throws: `DecodingError` for an item that doesn't fit; what a call throws.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Item? {
    try await call.dynamicallyCall(withKeywordArguments: arguments).first
  }
}
