public import AWSProtocols

/// A collection to be narrowed by parameters of its operation as labels:
/// `ec2.instances.filter(Filters: [["Name": "instance-state-name", "Values": ["running"]]])`.
@dynamicCallable
public struct CollectionFilter: Sendable {
  let collection: ResourceCollection

  /// The collection with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) -> ResourceCollection {
    collection.filtered(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// The collection with variables for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; `nil` leaves one out.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) -> ResourceCollection {
    collection.filtered(arguments.lazy.map { ($0.key, Value($0.value)) })
  }
}
