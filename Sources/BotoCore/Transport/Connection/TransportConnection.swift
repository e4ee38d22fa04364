import NIOCore

/// The last handler of a connection's channel, which stands for the connection.
protocol TransportConnection: ChannelHandler, Sendable {
  /// Succeeds when TLS, if there is any, is agreed.
  var established: EventLoopFuture<Void> { get }
}
