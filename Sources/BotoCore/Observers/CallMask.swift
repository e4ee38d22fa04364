// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
import AWSProtocols
import ServiceModel
import WireFormats

/// The messages of a call for display.
struct CallMask {
  /// The maximum number of bytes of a body that are shown.
  static let bodyLimit = 8192

  let request: MessageMask
  let response: MessageMask
  private let scrubber: SecretScrubber

  /// The mask of a call; only made if something is shown.
  init(_ call: CallContext) {
    request = MessageMask(call.operation.input)
    response = MessageMask(call.operation.output)
    scrubber = SecretScrubber(call)
  }

  /// A string without the call's secrets.
  func scrubbed(_ text: String) -> String { scrubber.scrub(text) }

  /// An error as text.
  func text(of error: any Error) -> String { scrubbed("\(error)") }

  /// The parameters of a call.
  func parameters(_ call: CallContext) -> Value {
    var parameters = call.parameters
    if call.plan.hasBlobPayload, let payload = call.operation.inputPayload?.memberName.string,
      let body = parameters[payload], body != nil
    {
      parameters[payload] = .string("<body>")
    }
    guard let input = call.operation.input else { return .structure(parameters) }
    return Value.structure(parameters).masked(by: input)
  }

  /// The parsed response of a call.
  func output(_ call: CallContext) -> Value {
    var output = call.output
    if let headers = call.current.response?.headers,
      output["ResponseMetadata"]["HTTPHeaders"] != nil
    {
      output["ResponseMetadata"]["HTTPHeaders"] = .structure(response.masked(headers).lowercased)
    }
    guard (call.current.response?.status ?? 200) < 300, let schema = call.operation.output else {
      return scrubbed(output)
    }
    if call.plan.streamsOutput, let payload = call.operation.outputPayload?.memberName.string,
      output[payload] != nil
    {
      output[payload] = .string("<body>")
    }
    return scrubbed(output.masked(by: schema))
  }

  /// The URL of the request.
  func url(_ call: CallContext) -> String { scrubbed(request.masked(call.current.request.url)) }

  /// The headers of a request or response.
  func headers(_ headers: WireHeaders, _ mask: MessageMask) -> WireHeaders {
    WireHeaders(mask.masked(headers).fields.map { ($0.name, scrubbed($0.value)) })
  }

  /// The body of the request as text.
  func requestBody(_ call: CallContext) -> String {
    text(call.current.request.body, isHidden: request.hidesBody)
  }

  /// The body of a response as text. Errors may repeat what was sent.
  func responseBody(_ body: WireBody, status: Int) -> String {
    text(body, isHidden: response.hidesBody || status >= 300 && request.hidesBody)
  }

  private func text(_ body: WireBody, isHidden: Bool) -> String {
    switch body {
    case .empty: return ""
    case .stream(let stream):
      return stream.length.map { "<stream of \($0) bytes>" } ?? "<stream>"
    case .buffer(let buffer):
      if isHidden { return "<\(buffer.readableBytes) bytes that may hold secrets>" }
      return text([UInt8](buffer: buffer))
    }
  }

  /// The beginning of a body. A secret at the cut is removed together with what follows it.
  private func text(_ bytes: [UInt8]) -> String {
    var window = bytes.prefix(Self.bodyLimit + scrubber.longest)
    if window.count < bytes.count {
      // The cut may split a character.
      while let last = window.last, last & 0xC0 == 0x80 { window.removeLast() }
      if window.last ?? 0 >= 0xC0 { window.removeLast() }
    }
    guard let text = String(validating: window, as: UTF8.self) else {
      return "<\(bytes.count) bytes>"
    }
    let clean = scrubbed(text)
    guard bytes.count > Self.bodyLimit else { return clean }
    let shown = clean.utf8.dropLast(window.count < bytes.count ? scrubber.longest : 0)
      .prefix(Self.bodyLimit)
    return String(decoding: shown, as: UTF8.self) + "… (\(bytes.count) bytes)"
  }

  /// A value whose strings are without the call's secrets.
  private func scrubbed(_ value: Value) -> Value {
    switch value {
    case .string(let text): .string(scrubbed(text))
    case .list(let elements): .list(elements.map { scrubbed($0) })
    case .structure(let members):
      .structure(
        Structure(
          members.lazy.map { name, value in
            (name, SecretNames.contains(name) ? .string(SecretPatterns.mask) : scrubbed(value))
          }))
    default: value
    }
  }
}
