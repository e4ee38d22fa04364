// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A transport in the library's own messages, whose header fields and targets are sent byte for byte
/// as they stand. Users write an ``HTTPTransport``, which goes through ``AdaptedTransport``.
///
/// An implementation:
/// - sends the request as it is: method, `url.target`, the header fields in order, the body. It
///   adds `Host`, and `Content-Length` or `Transfer-Encoding: chunked`, where they are missing.
///   It adds no other header, follows no redirect, decodes no content encoding.
/// - returns as soon as the head of the final response is there; the body is a stream that reads
///   from the connection at the consumer's pace, or bytes. A `204` or `304`, and the response to a
///   `HEAD`, have an empty body whatever their headers say.
/// - sends and receives at the same time where ``TransportOptions/isDuplex`` says so: it returns
///   with the response's head while the request's body goes on, and ends that body's sending when
///   the response is over or let go of. What the body's reader throws then ends the response, too.
/// - with `Expect: 100-continue` waits for the go-ahead before the body (a second at most), and
///   sends no body when the final response comes first. A body of up to 64 KiB in memory may go with
///   the head; the connection is of no further use then if it is refused without a go-ahead.
/// - throws ``BotoCoreError``: `endpointConnectionError` (no connection: DNS, refused,
///   unreachable), `connectTimeoutError`, `readTimeoutError`, `connectionClosedError` (ended
///   before the response was whole), `sslError`, `proxyConnectionError`; the body's stream throws
///   the same while it is read. Cancelling the task ends the request at once and throws
///   `CancellationError`.
package protocol WireTransport: Sendable {
  /// Sends a request and waits for the head of its response.
  ///
  /// - Parameters:
  ///   - request: Signed, ready to go.
  ///   - options: The time-outs of this request.
  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse

  /// Closes idle connections and frees what the transport holds. Requests under way may fail.
  func shutdown() async
}
