package import WireFormats

/// The errors of a transport, in botocore's words.
package enum TransportError {
  package static func couldNotConnect(_ url: RequestURL) -> BotoCoreError {
    BotoCoreError(
      .endpointConnectionError, "Could not connect to the endpoint URL: \"\(url.nameInErrors)\"")
  }

  package static func connectTimeout(_ url: RequestURL) -> BotoCoreError {
    BotoCoreError(
      .connectTimeoutError, "Connect timeout on endpoint URL: \"\(url.nameInErrors)\"")
  }

  package static func readTimeout(_ url: RequestURL) -> BotoCoreError {
    BotoCoreError(.readTimeoutError, "Read timeout on endpoint URL: \"\(url.nameInErrors)\"")
  }

  package static func connectionClosed(_ url: RequestURL) -> BotoCoreError {
    BotoCoreError(
      .connectionClosedError,
      "Connection was closed before we received a valid response from endpoint URL: "
        + "\"\(url.nameInErrors)\".")
  }

  /// A response that is none of HTTP/1.x; retried like a connection that ended early.
  static func malformed(_ url: RequestURL, _ error: MalformedResponse) -> BotoCoreError {
    BotoCoreError(
      .connectionClosedError, "\(connectionClosed(url).message) What came is malformed: \(error)")
  }

  package static func tls(_ url: RequestURL, _ reason: String) -> BotoCoreError {
    BotoCoreError(.sslError, "SSL validation failed for \(url.nameInErrors) \(reason)")
  }

  /// No way through a proxy, whose user and password stay out of the message.
  static func proxy(_ proxy: Proxy, _ reason: String = "") -> BotoCoreError {
    BotoCoreError(
      .proxyConnectionError,
      "Failed to connect to proxy URL: \"\(proxy.nameInErrors)\"\(reason.isEmpty ? "" : " ")\(reason)"
    )
  }

  /// A server that speaks HTTP/1.1 only, where both sides have to speak at a time.
  package static func noHTTP2(_ url: RequestURL) -> BotoCoreError {
    invalid("\(url.nameInErrors) doesn't speak HTTP/2, which streaming in both directions takes")
  }

  /// A stream of HTTP/2 that the server broke off.
  package static func reset(_ url: RequestURL, _ reason: String) -> BotoCoreError {
    BotoCoreError(
      .connectionClosedError,
      "\(connectionClosed(url).message) The server broke the stream off: \(reason)")
  }

  /// A request that waited for a connection when its transport ended.
  static var shutDown: BotoCoreError {
    invalid("The transport was shut down before the request was sent")
  }

  /// What can't go out as HTTP, or can't be set up.
  package static func invalid(_ reason: String) -> BotoCoreError {
    BotoCoreError(.httpClientError, "An HTTP Client raised an unhandled exception: \(reason)")
  }
}

/// A kept connection turned out to be dead before the server answered a byte: the request goes out
/// once more, on a new connection.
struct StaleConnection: Error {}
