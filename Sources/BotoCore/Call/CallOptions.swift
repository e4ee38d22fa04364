public import AWSProtocols
package import WireFormats

/// What differs from the client's ways in one call.
public struct CallOptions: Sendable {
  /// Time and chance.
  public var clock: CallClock
  /// Another transport than the client's.
  public var transport: (any HTTPTransport)?
  /// Replaces the built-in parameters of the endpoint rules (`AWS::Region`, …) altogether.
  public var endpointBuiltIns: Structure?
  /// Reads what it wants of a whole response before the protocol does, which gets what is left.
  package var readBody: (@Sendable (inout HTTPResponse) throws -> Void)?
  /// Whether the checksum of the response is asked for and compared, as the client's configuration
  /// has it.
  package var checksResponse = true
  /// By what the call is made, as the user agent tells it: a paginator, a waiter, a transfer.
  public var features: CallFeatures = []

  /// Options that change nothing unless given.
  public init(
    clock: CallClock = .system, transport: (any HTTPTransport)? = nil,
    endpointBuiltIns: Structure? = nil
  ) {
    self.clock = clock
    self.transport = transport
    self.endpointBuiltIns = endpointBuiltIns
  }
}
