import Synchronization

/// The transports of sessions that belong together: equal configurations share their connections.
final class SharedTransports: Sendable {
  // Few: nearly always one.
  private let transports = Mutex<[NIOTransport]>([])

  /// The transport for a configuration, made when it is first asked for.
  func transport(for configuration: TransportConfiguration) -> any HTTPTransport {
    transports.withLock { transports in
      if let made = transports.first(where: { $0.configuration == configuration }) { return made }
      let transport = NIOTransport(configuration: configuration)
      transports.append(transport)
      return transport
    }
  }
}
