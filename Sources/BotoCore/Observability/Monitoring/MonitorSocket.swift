import AWSProtocols
import NIOCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where client-side monitoring is sent: an agent that listens for datagrams (`csm_host`,
/// `csm_port`). Nothing waits for it, and what doesn't arrive is lost.
final class MonitorSocket: Sendable {
  /// Longer events aren't sent.
  private static let longestEvent = 8 * 1024
  private static let longestClientID = 255

  let clientID: String
  private let address: SocketAddress
  private let descriptor: CInt

  /// The agent that the configuration names.
  ///
  /// - Returns: `nil` unless `csm_enabled` is set.
  /// - Throws: `valueError` for a client id that is too long; `invalidConfigError` for an address
  ///   that is none.
  convenience init?(_ store: ConfigStore) throws {
    guard try Bool(store.value("csm_enabled")) == true else { return nil }
    let clientID = try String(store.value("csm_client_id")) ?? ""
    guard clientID.unicodeScalars.count <= Self.longestClientID else {
      throw BotoCoreError(
        .valueError,
        "The value provided for csm_client_id: \(clientID) exceeds the maximum length of "
          + "\(Self.longestClientID) characters")
    }
    try self.init(
      host: try String(store.value("csm_host")) ?? "127.0.0.1",
      port: try Int(store.value("csm_port")) ?? 31_000, clientID: clientID)
  }

  private init?(host: String, port: Int, clientID: String) throws {
    do {
      address = try SocketAddress.makeAddressResolvingHost(host, port: port)
    } catch {
      throw BotoCoreError(
        .invalidConfigError, "csm_host and csm_port, \(host):\(port), are no address: \(error)")
    }
    self.clientID = clientID
    #if canImport(Glibc)
      let kind = CInt(SOCK_DGRAM.rawValue)
    #else
      let kind = SOCK_DGRAM
    #endif
    descriptor = socket(address.protocol.rawValue, kind, 0)
    if descriptor < 0 { return nil }
  }

  deinit { _ = close(descriptor) }

  /// Sends an event, unless it is too long.
  func send(_ event: MonitorEvent) {
    let bytes = event.json
    guard bytes.count <= Self.longestEvent else { return }
    bytes.withUnsafeBytes { bytes in
      address.withSockAddr { address, size in
        _ = sendto(
          descriptor, bytes.baseAddress, bytes.count, CInt(MSG_DONTWAIT), address, socklen_t(size))
      }
    }
  }
}
