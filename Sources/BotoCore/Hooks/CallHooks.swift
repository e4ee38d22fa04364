/// The fixed points of a call at which hooks run, under botocore's names.
public enum HookPoint: Int, Sendable, CaseIterable {
  /// Parameters as the caller gave them.
  case provideClientParams
  /// Parameters before they are validated.
  case beforeParameterBuild
  /// The endpoint rules' built-in parameters.
  case beforeEndpointResolution
  /// The request without signature.
  case beforeCall
  /// The request before the signature is computed.
  case beforeSign
  /// The request of an attempt, signed.
  case requestCreated
  /// The choice of the signature.
  case chooseSigner
  /// The request as it goes out.
  case beforeSend
  /// The response before it is parsed.
  case beforeParse
  /// The parsed response, before it is classified.
  case needsRetry
  /// The parsed response, before it is returned or thrown.
  case afterCall
}

/// A function that runs at a point of certain calls.
public struct Hook: Sendable {
  /// What a hook does: reads and changes the call; an error ends it.
  public typealias Handler = @Sendable (CallContext) async throws -> Void

  /// The point.
  public let point: HookPoint
  /// The services, by their ids as botocore's event names have them (`s3`, `s3-control`, `sfn`);
  /// `nil` for all.
  public let services: Set<String>?
  /// The operations (API names); `nil` for all.
  public let operations: Set<String>?
  /// What it does.
  public let handler: Handler

  /// A hook of its parts.
  public init(
    _ point: HookPoint, services: Set<String>? = nil, operations: Set<String>? = nil,
    handler: @escaping Handler
  ) {
    self.point = point
    self.services = services
    self.operations = operations
    self.handler = handler
  }
}

/// The hooks of a client, each point in the order of registration.
public struct CallHooks: Sendable {
  private let hooks: [Hook]

  /// The hooks of a list that concern a service.
  public init(_ hooks: [Hook], service: String) {
    self.hooks = hooks.filter { $0.services?.contains(service) ?? true }
  }

  /// The hooks of an operation, sorted by point.
  func resolved(for operation: String) -> ResolvedHooks {
    var points = [[Hook.Handler]](repeating: [], count: HookPoint.allCases.count)
    for hook in hooks where hook.operations?.contains(operation) ?? true {
      points[hook.point.rawValue].append(hook.handler)
    }
    return ResolvedHooks(points: points)
  }
}

/// The hooks of one operation, sorted by point once and then only run.
struct ResolvedHooks: Sendable {
  /// No hooks at all.
  static let none = CallHooks([], service: "").resolved(for: "")

  let points: [[Hook.Handler]]

  @inline(__always)
  func run(_ point: HookPoint, _ call: CallContext) async throws {
    for handler in points[point.rawValue] { try await handler(call) }
  }
}
