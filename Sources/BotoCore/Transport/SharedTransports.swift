import Synchronization

/// The transports of sessions that belong together: equal configurations share their connections.
final class SharedTransports: Sendable {
  private let transports = Mutex<[TransportConfiguration: any HTTPTransport]>([:])

  /// The transport for a configuration, made when it is first asked for.
  func transport(for configuration: TransportConfiguration) -> any HTTPTransport {
    transports.withLock { transports in
      if let transport = transports[configuration] { return transport }
      let transport = NIOTransport(configuration: configuration)
      transports[configuration] = transport
      return transport
    }
  }
}
