import CoreMetrics
import ServiceModel
import Synchronization

/// The metrics of a client's operations, made at the first call of each.
final class ClientMetrics: Sendable {
  private let factory: any MetricsFactory
  private let serviceID: String
  private let operations = Mutex<[OperationModel: OperationMetrics]>([:])

  init(_ factory: any MetricsFactory, serviceID: String) {
    self.factory = factory
    self.serviceID = serviceID
  }

  func metrics(of operation: OperationModel) -> OperationMetrics {
    operations.withLock { known in
      if let metrics = known[operation] { return metrics }
      let metrics = OperationMetrics(
        factory, [("rpc.service", serviceID), ("rpc.method", operation.name.string)])
      known[operation] = metrics
      return metrics
    }
  }
}
