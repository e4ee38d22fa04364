// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import WireFormats

/// The instance metadata service (IMDS) of EC2: tokens, and documents by their paths.
struct InstanceMetadata: Sendable {
  /// Why there is no result: the service isn't reached, or not as it should be. Where it may be
  /// missing, that isn't an error.
  struct Unavailable: Error {
    let reason: String
    /// Whether a service responds, but not as it should, which users have to know: not if nothing
    /// is reached, if a document doesn't exist, or if access is turned off.
    let isFault: Bool
  }

  let settings: InstanceMetadataSettings
  let transport: any WireTransport

  private static let tokenLifetime = "21600"

  /// A token of version 2; `nil` if only version 1 is available.
  ///
  /// - Throws: ``Unavailable`` if access is turned off or the service rejects the request; other
  ///   errors of the transport.
  func token() async throws -> String? {
    try requireEnabled()
    let request = try request(
      "PUT", "latest/api/token",
      headers: ["x-aws-ec2-metadata-token-ttl-seconds": Self.tokenLifetime])
    for _ in 0..<settings.attempts {
      do {
        let response = try await exchange.send(request)
        switch TokenResponse(response) {
        case .token(let token): return token
        case .unsupported: return nil
        case .refused:
          throw Unavailable(
            reason: "\(request.url.nameInErrors) answered 400 to a token request", isFault: true)
        case .passing: continue
        }
      } catch let error as BotoCoreError where error.kind == .readTimeoutError {
        return nil
      } catch let error as BotoCoreError where error.isPassingMetadataFailure {
        continue
      }
    }
    return nil
  }

  /// A document.
  ///
  /// - Parameters:
  ///   - path: Without the leading slash.
  ///   - token: The result of ``token()``.
  ///   - mayBeMissing: Whether a working service may lack it.
  ///   - read: Parses the text of a response; `nil` if it is garbage, and then it is requested
  ///     again.
  /// - Throws: ``Unavailable`` if no attempt succeeded; `metadataRetrievalError` if there is no
  ///   token and version 1 is disabled; other errors of the transport.
  func document<Document>(
    _ path: String, token: String?, mayBeMissing: Bool = false, read: (String) -> Document?
  ) async throws -> Document {
    try requireEnabled()
    if token == nil, settings.v1IsDisabled {
      throw BotoCoreError.metadataRetrieval(
        "Unable to retrieve token for use in IMDSv2 call and IMDSv1 has been disabled")
    }
    let request = try request(
      "GET", path, headers: token.map { ["x-aws-ec2-metadata-token": $0] } ?? [:])
    var unreached = ""
    var fault: Unavailable?
    for _ in 0..<settings.attempts {
      do {
        let response = try await exchange.send(request)
        if response.status == 200, let document = read(response.text) { return document }
        fault = Unavailable(
          reason: "\(request.url.nameInErrors) answered \(Self.kind(of: response))",
          isFault: response.status != 404 || !mayBeMissing)
      } catch let error as BotoCoreError where error.isPassingMetadataFailure {
        unreached = error.message
      }
    }
    throw fault ?? Unavailable(reason: unreached, isFault: false)
  }

  /// The kind of a useless response, without its text, which may contain a secret.
  private static func kind(of response: MetadataExchange.Response) -> String {
    if response.status != 200 { return String(response.status) }
    if response.body.isEmpty { return "with nothing" }
    return isMarkup(response.text) ? "with garbage: a page of HTML or the like" : "with garbage"
  }

  /// Whether a string begins like HTML or XML, which no document of the service does.
  static func isMarkup(_ text: String) -> Bool {
    text.first { !$0.isWhitespace } == "<"
  }

  private var exchange: MetadataExchange {
    MetadataExchange(transport: transport, timeout: settings.timeout)
  }

  private func requireEnabled() throws {
    if settings.isDisabled {
      throw Unavailable(
        reason: "\(InstanceMetadataSettings.disablingVariable) is true", isFault: false)
    }
  }

  /// The URL of a document in messages.
  func name(of path: String) throws -> String { try url(path).nameInErrors }

  private func request(
    _ method: String, _ path: String, headers: WireHeaders
  ) throws -> WireRequest {
    let url = try url(path)
    var headers = headers
    headers["User-Agent"] = "Boto3-Swift/\(Version.library)"
    return WireRequest(method: method, url: url, headers: headers)
  }

  private func url(_ path: String) throws -> RequestURL {
    let text = "\(settings.endpoint)/\(path)"
    do throws(InvalidURL) {
      return try RequestURL(text)
    } catch {
      throw BotoCoreError(
        .invalidIMDSEndpointError, "Invalid endpoint EC2 Instance Metadata endpoint: \(text)")
    }
  }
}

/// The meaning of the response to a request for an instance metadata token.
enum TokenResponse: Hashable {
  /// The token.
  case token(String)
  /// There are no tokens: version 1 is used.
  case unsupported
  /// The request is rejected, now and later.
  case refused
  /// The next attempt may succeed.
  case passing

  init(_ response: MetadataExchange.Response) {
    switch response.status {
    case 200 where Self.canBeHeader(response.body): self = .token(response.text)
    case 403, 404, 405: self = .unsupported
    case 400: self = .refused
    default: self = .passing
    }
  }

  private static func canBeHeader(_ token: [UInt8]) -> Bool {
    !token.isEmpty && token.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
