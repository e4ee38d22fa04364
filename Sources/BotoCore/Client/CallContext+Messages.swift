// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
public import HTTPTypes
public import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A call's messages in users' hooks, in the types of swift-http-types. They are converted on
/// demand; a call without such a hook pays nothing.
extension CallContext {
  /// The name of the client's service: `s3`.
  public var serviceName: String { client.serviceName }

  /// The parameters of the endpoint rule set that the library fills in (`AWS::Region`, …) and that
  /// are strings. Valid from before-endpoint-resolution on.
  public var endpointParameters: [String: String] {
    get {
      var texts: [String: String] = [:]
      for (name, value) in endpoint.builtIns { texts[name] = String(value) }
      return texts
    }
    set {
      let known = endpoint.builtIns
      for (name, _) in known where newValue[name] == nil && String(known[name]) != nil {
        endpoint.builtIns[name] = nil
      }
      for (name, text) in newValue { endpoint.builtIns[name] = .string(text) }
    }
  }

  /// The request before it is signed, the same for all attempts. Valid from before-call on.
  ///
  /// Setting a request that HTTP doesn't allow has no effect.
  public var request: HTTPRequest {
    get {
      (try? prepared.request.typed)
        ?? HTTPRequest(method: .get, scheme: nil, authority: nil, path: nil)
    }
    set { try? prepared.request.setHead(newValue) }
  }

  /// The body of ``request``; `nil` for none.
  public var requestBody: ByteStream? {
    get { prepared.request.body.byteStream }
    set { prepared.request.body = newValue.map { WireBody($0) } ?? .empty }
  }

  /// The request of this attempt: without its signature at before-sign, with it from
  /// request-created on.
  ///
  /// The session token and the signature in the headers are masked, because `dump` shows headers.
  /// Setting a request with the masks keeps what they stand for. A transport gets the whole request.
  ///
  /// Setting a request that HTTP doesn't allow has no effect.
  public var attemptRequest: HTTPRequest {
    get { (try? current.request.maskingSignature.typed) ?? request }
    set {
      let signed = current.request.headers
      guard (try? current.request.setHead(newValue)) != nil else { return }
      current.request.headers.unmaskSignature(from: signed)
    }
  }

  /// The head of this attempt's response; `nil` while there is none. Valid from before-parse on.
  public var response: HTTPResponse? {
    get { current.response?.typed }
    set {
      guard let newValue else { return current.response = nil }
      let body = current.response?.body ?? .empty
      current.response = WireResponse(newValue, body.byteStream ?? ByteStream([UInt8]()))
    }
  }

  /// The body of ``response``.
  public var responseBody: ByteStream? {
    get { current.response?.body.byteStream }
    set { current.response?.body = newValue.map { WireBody($0) } ?? .empty }
  }

  /// The signature that rule set, model or hooks select for this call; `nil` leaves it to the
  /// client.
  public var signatureVersion: SignatureVersion? {
    get { signing.authType }
    set { signing.authType = newValue }
  }

  /// The current instant, by the service's clock if that differs.
  public var date: Date { now.date }
}

extension WireHeaders {
  /// The fields as in `ResponseMetadata`: names in small letters, repeats joined.
  var lowercased: Structure {
    var structure = Structure()
    structure.reserveCapacity(fields.count)
    // Joined at the end: one after the other, each would be copied for the next.
    var repeated: [String: [String]] = [:]
    for field in fields {
      let isASCII = field.name.withBytes { $0.isASCII }
      let name = isASCII ? field.name.asciiLowercased : field.name.lowercased()
      if structure.holds(name) {
        repeated[name, default: []].append(field.value)
      } else {
        structure.append(name, .string(field.value))
      }
    }
    for (name, values) in repeated {
      guard case .string(let first)? = structure[name] else { continue }
      structure[name] = .string(([first] + values).joined(separator: ", "))
    }
    return structure
  }
}
