extension Client {
  /// The paginator of an operation, by any spelling of its name.
  ///
  /// ```swift
  /// let paginator = try s3.paginator("list_objects_v2")
  /// for try await page in try paginator.paginate(Bucket: "my-bucket") { … }
  /// for try await object in try paginator.paginate(Bucket: "my-bucket").items { … }
  /// ```
  ///
  /// - Throws: `unknownClientMethodError`, `operationNotPageableError`, with the nearest names.
  public func paginator(_ operation: String) throws -> Paginator {
    try service.paginator(operation)
  }
}

extension Paginator {
  /// The pages, with the operation's parameters as labels, and boto3's `PaginationConfig` if need
  /// be: `paginator.paginate(Bucket: "b", PaginationConfig: ["MaxItems": 100])`.
  public var paginate: PaginatorCall { PaginatorCall(paginator: self) }

  /// The pages, with variables for parameters.
  ///
  /// - Parameters:
  ///   - parameters: A structure of parameters under the API's names.
  ///   - config: How much, and from where.
  ///   - options: What differs from the client's ways in each call.
  /// - Throws: `paginationError` for a page size that the operation doesn't take, `valueError` for
  ///   a bad starting token, ``ParamValidationError`` for parameters that are no structure.
  public func pages(
    _ parameters: Value = .null, config: PaginationConfig = PaginationConfig(),
    options: CallOptions = CallOptions()
  ) throws -> PageSequence {
    try pages(parameters: try Client.structure(parameters), config: config, options: options)
  }
}

/// A paginator to be called with the operation's parameters as labels.
@dynamicCallable
public struct PaginatorCall: Sendable {
  let paginator: Paginator

  /// The pages, with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names, and `PaginationConfig`; `nil` leaves
  ///   one out.
  /// - Throws: As ``Paginator/pages(_:config:options:)``.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) throws -> PageSequence {
    try pages(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// The pages, with variables for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names, and `PaginationConfig`; `nil` leaves
  ///   one out.
  /// - Throws: As ``Paginator/pages(_:config:options:)``.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) throws -> PageSequence {
    try pages(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  private func pages(_ arguments: some Sequence<(String, Value)>) throws -> PageSequence {
    var parameters = try Structure(labelled: arguments, of: "paginate")
    let config = try PaginationConfig(parameters["PaginationConfig"] ?? .null)
    parameters["PaginationConfig"] = nil
    return try paginator.pages(parameters: parameters, config: config)
  }
}
