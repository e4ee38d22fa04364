// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
package import AWSErrors
package import WireFormats

/// The errors of a transport, in botocore's terms.
package enum TransportError {
  /// - Parameters:
  ///   - reason: The system's, or the name service's.
  ///   - cause: The error with that reason.
  package static func couldNotConnect(
    _ url: RequestURL, _ reason: String, _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .endpointConnectionError,
      "Could not connect to the endpoint URL: \"\(url.nameInErrors)\"\(ending(reason))",
      underlyingError: cause)
  }

  /// The same from an error of SwiftNIO.
  package static func couldNotConnect(_ url: RequestURL, _ error: any Error) -> BotoCoreError {
    couldNotConnect(url, ConnectFailure(error).reason, error)
  }

  package static func connectTimeout(_ url: RequestURL) -> BotoCoreError {
    BotoCoreError(
      .connectTimeoutError, "Connect timeout on endpoint URL: \"\(url.nameInErrors)\"")
  }

  /// No connection ended within the connect timeout, and there may be no more.
  static func noConnectionFree(
    _ url: RequestURL, limit: Int, bodies: Int
  ) -> BotoCoreError {
    let held =
      bodies == 0
      ? ""
      : "; \(min(bodies, limit)) of them carry responses whose bodies aren't read to their end. Read "
        + "or close those"
    return BotoCoreError(
      .connectTimeoutError,
      "\(connectTimeout(url).message). All \(limit) connections that this process may have open are "
        + "in use, and none ended in time\(held). The limit of open files (ulimit -n) is "
        + "\(OpenFileLimit.current)")
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

  /// - Parameter cause: The cause, if it is known.
  static func connectionClosed(_ url: RequestURL, _ cause: (any Error)?) -> BotoCoreError {
    guard let cause else { return connectionClosed(url) }
    guard let code = ConnectFailure(cause).errno else {
      return BotoCoreError(
        .connectionClosedError, connectionClosed(url).message, underlyingError: cause)
    }
    return connectionClosed(url, ConnectFailure.text(code), cause)
  }

  static func connectionClosed(
    _ url: RequestURL, _ reason: String, _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .connectionClosedError, "\(connectionClosed(url).message) \(reason)",
      underlyingError: cause)
  }

  /// A response that isn't HTTP/1.x; retried like a connection that ended early.
  static func malformed(_ url: RequestURL, _ error: MalformedResponse) -> BotoCoreError {
    BotoCoreError(
      .connectionClosedError,
      "\(connectionClosed(url).message) The response is malformed: \(error)",
      underlyingError: error)
  }

  package static func tls(
    _ url: RequestURL, _ reason: String, _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .sslError, "SSL validation failed for \(url.nameInErrors) \(reason)", underlyingError: cause)
  }

  /// The same from an error of NIOSSL.
  package static func tls(_ url: RequestURL, _ error: any Error) -> BotoCoreError {
    tls(url, TLSFailure.reason(error), error)
  }

  /// A proxy can't be used.
  ///
  /// - Parameter proxy: Its URL, without user and password.
  static func proxy(
    _ proxy: String, _ reason: String = "", _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .proxyConnectionError,
      "Failed to connect to proxy URL: \"\(proxy)\"\(reason.isEmpty ? "" : " ")\(reason)",
      underlyingError: cause)
  }

  /// A server that supports only HTTP/1.1, where both sides have to send at the same time.
  static func noHTTP2(_ url: RequestURL) -> BotoCoreError {
    invalid("\(url.nameInErrors) doesn't speak HTTP/2, which streaming in both directions requires")
  }

  /// A stream of HTTP/2 that the server reset.
  package static func reset(_ url: RequestURL, _ reason: String) -> BotoCoreError {
    BotoCoreError(
      .connectionClosedError,
      "\(connectionClosed(url).message) The server ended the stream early: \(reason)")
  }

  /// The owner of the connections' threads has ended them.
  static var loopShutDown: BotoCoreError {
    invalid("The transport's event loop group was shut down")
  }

  /// A request that waited for a connection when its transport was shut down.
  static var shutDown: BotoCoreError {
    invalid("The transport was shut down before the request was sent")
  }

  private static func ending(_ reason: String) -> String { reason.isEmpty ? "" : ": \(reason)" }

  /// A request that can't be sent as HTTP, or a transport that can't be set up.
  package static func invalid(_ reason: String, _ cause: (any Error)? = nil) -> BotoCoreError {
    BotoCoreError(
      .httpClientError, "An HTTP Client raised an unhandled exception: \(reason)",
      underlyingError: cause)
  }
}

/// A reused connection turned out to be dead before the server sent a byte: the request goes out
/// once more, on a new connection.
struct StaleConnection: Error {}

/// Why a response isn't valid HTTP/1.x.
package struct MalformedResponse: Error, CustomStringConvertible {
  package let description: String
}

extension MalformedResponse {
  /// What is wrong with a line, and how the line begins: on one line, without control characters
  /// and what looks like a secret.
  init(_ reason: String, line: some Sequence<UInt8>) {
    let text = SecretPatterns.maskedLine(BodyExcerpt.of(Array(line)))
    self.init(description: "\(reason): \"\(text)\"")
  }
}

extension RequestURL {
  /// The URL in errors: without a query, which may carry a signature.
  package var nameInErrors: String {
    guard let query, query.contains("ignature") || query.contains("oken") else {
      return description
    }
    var shown = self
    shown.query = nil
    return shown.description
  }
}
