public import ServiceModel

/// All that a client needs of the models, wherever the documents came from.
public struct LoadedService: Sendable {
  /// The name under which the service was found: `s3`.
  public let name: String
  /// The API version: `2006-03-01`.
  public let version: String
  /// Operations and shapes.
  public let model: ServiceModel
  /// The paginators by operation name: those of the model, or the user's own.
  public let paginators: ModelNode
  /// The waiters by name: those of the model, or the user's own.
  public let waiters: ModelNode
  /// The compiled endpoint rule set; `nil` when the service has none.
  public let ruleSet: ModelBytes?
}
