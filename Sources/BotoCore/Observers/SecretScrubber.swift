// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import AWSProtocols
import ServiceModel

/// Removes the secrets that a call is known to use from a string, for example what a server echoes.
struct SecretScrubber: Sendable {

  /// Keys, tokens and signatures, and the parameters that the model marks as sensitive.
  private let secrets: SecretNeedles

  /// The secrets of a call: keys and tokens, those in the last attempt's request, and the
  /// parameters that the model marks as sensitive.
  init(_ call: CallContext) {
    var found: [SecretNeedles.Secret] = []
    Self.collect(call.client, signing: call.signing.credentials, into: &found)
    MessageMask.collectSecrets(of: call.current.request, into: &found)
    if let input = call.operation.input {
      Self.collect(.structure(call.parameters), input, into: &found)
    }
    self.init(found)
  }

  /// The secrets of a client.
  init(_ client: ServiceClient) {
    var found: [SecretNeedles.Secret] = []
    Self.collect(client, signing: nil, into: &found)
    self.init(found)
  }

  private init(_ found: [SecretNeedles.Secret]) {
    // Headers repeat parts of the credentials.
    var seen: Set<[UInt8]> = []
    secrets = SecretNeedles(found.filter { seen.insert(Array($0.text.utf8)).inserted })
  }

  /// The length of the longest secret, in bytes.
  var longest: Int { secrets.longest }

  /// The text with masks in place of the secrets.
  func scrub(_ text: String) -> String { secrets.masked(text, by: SecretPatterns.mask) }

  /// Whether an error may contain unmasked text from a server.
  static func mayScrub(_ error: any Error) -> Bool {
    error is BotoCoreError || error is ResponseParserError
  }

  /// A displayable error that may contain text from a server, in a token, a name, a header. Errors
  /// of services were masked where they were made; other errors stay.
  func scrubbed(_ error: any Error) -> any Error {
    switch error {
    case let error as BotoCoreError:
      let (text, shown) = (error.description, String(reflecting: error))
      if scrub(shown) == shown { return error }
      let message = scrub(error.message)
      return BotoCoreError(error.kind, message == error.message ? scrub(text) : message)
    case let error as ResponseParserError:
      var scrubbed = ResponseParserError(scrub(error.message))
      scrubbed.bodyIsEmpty = error.bodyIsEmpty
      return scrubbed
    default: return error
    }
  }

  /// The parsed response of a failed call for its error: no secret in the members that describe the
  /// error; in other members, which may be the caller's data, none of the call's keys, tokens and
  /// signatures.
  func scrubbedError(_ response: Value) -> Value {
    guard case .structure(let members) = response else { return response }
    return .structure(
      members.mapValues { name, value in
        switch value {
        case .string(let text): .string(SecretPatterns.masked(scrub(text)))
        case .structure(let error) where name == "Error":
          .structure(
            error.mapValues { name, value in
              SecretNames.contains(name)
                ? .string(SecretPatterns.mask)
                : scrubbed(value) { SecretPatterns.masked(scrub($0)) }
            })
        case _ where name == "ResponseMetadata": scrubbedMetadata(value)
        default: scrubbed(value) { secrets.masked($0, by: SecretPatterns.mask, keysOnly: true) }
        }
      })
  }

  /// A stream's error without the call's secrets.
  func scrubbed(_ error: EventStreamError) -> EventStreamError {
    EventStreamError(
      code: scrub(error.code), message: SecretPatterns.masked(scrub(error.message)),
      operationName: error.operationName ?? "",
      fields: error.fields.mapValues { scrubbed($0) { SecretPatterns.masked(scrub($0)) } })
  }

  private func scrubbedMetadata(_ metadata: Value) -> Value {
    guard case .structure(let members) = metadata else { return metadata }
    return .structure(
      members.mapValues { name, value in
        guard name == "HTTPHeaders", case .structure(let headers) = value else {
          return scrubbed(value) { scrub($0) }
        }
        return .structure(
          headers.mapValues { name, value in
            SecretHeaders.contains(name)
              ? .string(SecretPatterns.mask) : scrubbed(value) { SecretPatterns.masked(scrub($0)) }
          })
      })
  }

  private func scrubbed(_ value: Value, _ scrub: (String) -> String) -> Value {
    switch value {
    case .string(let text): .string(scrub(text))
    case .list(let elements): .list(elements.map { scrubbed($0, scrub) })
    case .structure(let members): .structure(members.mapValues { scrubbed($0, scrub) })
    default: value
    }
  }

  private static func collect(
    _ client: ServiceClient, signing: Credentials?, into found: inout [SecretNeedles.Secret]
  ) {
    for credentials in [signing, client.identity.known] {
      guard let credentials else { continue }
      for text in [credentials.secretAccessKey, credentials.sessionToken] {
        if let text { found.append(SecretNeedles.Secret(text: text, isKey: true)) }
      }
    }
    if let token = client.tokens.current?.token {
      found.append(SecretNeedles.Secret(text: token, isKey: true))
    }
  }

  private static func collect(
    _ value: Value, _ schema: Schema, into found: inout [SecretNeedles.Secret]
  ) {
    switch value {
    case .string(let text) where schema.has(.sensitive):
      found.append(SecretNeedles.Secret(text: text, isKey: false))
    case .list(let elements):
      guard let element = schema.element else { return }
      for value in elements { collect(value, element, into: &found) }
    case .structure(let members):
      let mapValue = schema.value
      for (name, value) in members {
        if let member = mapValue ?? schema.member(name) { collect(value, member, into: &found) }
      }
    default: return
    }
  }
}

extension ServiceClient {
  /// An error for the code that uses this client: without the client's secrets, even if a server
  /// repeats them.
  package func masked(_ error: any Error) -> any Error {
    SecretScrubber.mayScrub(error) ? SecretScrubber(self).scrubbed(error) : error
  }

  /// The result of a closure on responses, with its errors for the code that uses this client.
  package func masking<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw masked(error) }
  }
}
