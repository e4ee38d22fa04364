// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import WireFormats

/// A request as S3's handlers see it: an operation of the model, or a browser's form.
struct S3Call {
  /// The operation's name.
  let operation: String
  /// The parameters.
  let input: Structure
  /// The account and region.
  let place: Place
  /// The caller.
  let principal: Principal
  /// The request as it came; `nil` for calls between services.
  let request: WireRequest?
  /// The local AWS's time.
  let now: LocalInstant
  /// The request's ID.
  let requestID: String
  /// The rest of the local AWS.
  let turn: Turn

  /// A call of an operation.
  init(_ call: LocalCall) {
    operation = call.operation.name.string
    input = call.input
    place = call.place
    principal = call.principal
    request = call.request
    now = call.now
    requestID = call.requestID
    turn = call.turn
  }

  /// A request that is PutObject in another form, with its parameters.
  init(_ request: UnmodelledRequest, _ input: Structure, _ principal: Principal) {
    operation = "PutObject"
    self.input = input
    place = request.place
    self.principal = principal
    self.request = request.request
    now = request.now
    requestID = request.requestID
    turn = request.turn
  }

  /// Work that is due without a request.
  init(due place: Place, _ turn: Turn) {
    operation = ""
    input = [:]
    self.place = place
    principal = .service("s3.amazonaws.com")
    request = nil
    now = turn.now
    requestID = turn.uuid()
    self.turn = turn
  }

  /// A parameter, or `nil` if it isn't there.
  subscript(name: String) -> Value? {
    if case .null? = input[name] { nil } else { input[name] }
  }

  /// A parameter that is a string.
  func string(_ name: String) -> String? { input.text(name) }
  /// A parameter that is a whole number.
  func integer(_ name: String) -> Int64? { input.number(name) }
  /// A parameter that is a boolean.
  func bool(_ name: String) -> Bool? { input.flag(name) }
  /// A parameter that is a structure.
  func structure(_ name: String) -> Structure? { input.members(name) }

  /// The bytes of an object.
  var body: [UInt8] {
    switch input["Body"] {
    case .blob(let bytes)?: bytes
    case .string(let text)?: Array(text.utf8)
    default: []
    }
  }

  /// The bucket that the request names.
  var bucketName: String { string("Bucket") ?? "" }
  /// The object that the request names.
  var key: String { string("Key") ?? "" }

  /// A parameter that is an instant.
  func instant(_ name: String) -> LocalInstant? {
    guard case .timestamp(let time)? = self[name] else { return nil }
    return LocalInstant(time)
  }

  /// A parameter that is a whole number, even if it was sent as text that the model doesn't allow.
  ///
  /// - Throws: `fault` for text that isn't a number.
  func number(
    _ name: String, query: String, _ fault: @autoclosure () -> ServiceFault
  ) throws -> Int? {
    if let number = integer(name) { return Int(number) }
    let text = string(name) ?? self.query(query)
    guard let text, !text.isEmpty else { return nil }
    guard let number = Int(text) else { throw fault() }
    return number
  }

  /// An item of the request's query.
  func query(_ name: String) -> String? {
    guard let query = request?.url.query else { return nil }
    return PercentEncoding.decodeQuery(query).first { $0.name == name }?.value
  }

  /// A header field of the request.
  func header(_ name: String) -> String? { request?.headers[name] }

  /// A map of strings.
  func texts(_ name: String) -> [(String, String)] {
    (structure(name) ?? [:]).compactMap { name, value in
      if case .string(let text) = value { (name, text) } else { nil }
    }
  }

  /// The account that calls; `nil` for an anonymous request.
  var caller: String? {
    switch principal {
    case .anonymous: nil
    case .root(let account): account
    case .identity(_, _, let account): account
    case .service: place.account
    }
  }
}

extension LocalInstant {
  /// The instant without its fraction of a second: what S3 shows.
  var wholeSecond: Timestamp { Timestamp(seconds: seconds) }
}

extension Structure {
  /// A member that is a string.
  func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  /// A member that is a whole number.
  func number(_ name: String) -> Int64? {
    if case .integer(let number)? = self[name] { number } else { nil }
  }

  /// A member that is a boolean.
  func flag(_ name: String) -> Bool? {
    if case .bool(let flag)? = self[name] { flag } else { nil }
  }

  /// A member that is a structure.
  func members(_ name: String) -> Structure? {
    if case .structure(let members)? = self[name] { members } else { nil }
  }

  /// A member that is a list of structures.
  func structures(_ name: String) -> [Structure]? {
    guard case .list(let elements)? = self[name] else { return nil }
    return elements.compactMap { if case .structure(let members) = $0 { members } else { nil } }
  }

  /// A member that is a list of strings.
  func strings(_ name: String) -> [String]? {
    guard case .list(let elements)? = self[name] else { return nil }
    return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// Sets a member to a string if there is one.
  mutating func set(_ name: String, _ text: String?) {
    if let text { self[name] = .string(text) }
  }
}
