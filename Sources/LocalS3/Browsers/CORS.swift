// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What browsers of other origins may do with a bucket.
enum CORS {
  /// Answers a preflight.
  static func preflight(_ request: WireRequest, _ state: S3State) throws -> WireResponse {
    guard request.headers["Origin"] != nil else {
      throw S3Fault.of(
        400, "BadRequest", "Insufficient information. Origin request header needed.")
    }
    let method = request.headers["Access-Control-Request-Method"]
    guard let method, ["GET", "PUT", "HEAD", "POST", "DELETE"].contains(method) else {
      throw S3Fault.of(
        400, "BadRequest", "Invalid Access-Control-Request-Method: \(method ?? "null")")
    }
    let target = RequestTarget(request)
    guard let bucket = state.buckets[ByteName(target.bucket)] else {
      throw forbidden("Bucket not found", method, "BUCKET")
    }
    guard bucket.settings[.cors] != nil else {
      throw forbidden("CORS is not enabled for this bucket.", method, "BUCKET")
    }
    guard let fields = fields(for: request, bucket) else {
      throw forbidden(
        "This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
        method, target.key.isEmpty ? "BUCKET" : "OBJECT")
    }
    return WireResponse(status: 200, headers: WireHeaders(fields))
  }

  private static func forbidden(
    _ reason: String, _ method: String, _ resource: String
  ) -> ServiceFault {
    S3Fault.of(
      403, "AccessForbidden", "CORSResponse: \(reason)",
      ["Method": .string(method), "ResourceType": .string(resource)])
  }

  /// The header fields for browsers: those of the first rule that fits; `nil` if none does.
  static func fields(for request: WireRequest, _ bucket: Bucket) -> [(String, String)]? {
    guard let origin = request.headers["Origin"] else { return nil }
    let method = request.headers["Access-Control-Request-Method"] ?? request.method
    let wanted = (request.headers["Access-Control-Request-Headers"] ?? "").split(separator: ",")
      .map { $0.trimmingSpaces.asciiLowercased }
    let rules = bucket.settings[.cors]?.structures("CORSRules") ?? []
    let rule = rules.first { rule in
      let headers = (rule.strings("AllowedHeaders") ?? []).map(\.asciiLowercased)
      return (rule.strings("AllowedMethods") ?? []).contains(method)
        && (rule.strings("AllowedOrigins") ?? []).contains { matches(origin, $0) }
        && wanted.allSatisfy { name in headers.contains { matches(name, $0) } }
    }
    guard let rule else { return nil }
    let isAny = (rule.strings("AllowedOrigins") ?? []).contains("*")
    var fields = [("Access-Control-Allow-Origin", isAny ? "*" : origin)]
    if !isAny { fields.append(("Access-Control-Allow-Credentials", "true")) }
    fields.append(
      (
        "Access-Control-Allow-Methods",
        (rule.strings("AllowedMethods") ?? []).joined(separator: ", ")
      ))
    if !wanted.isEmpty {
      fields.append(("Access-Control-Allow-Headers", wanted.joined(separator: ", ")))
    }
    if let exposed = rule.strings("ExposeHeaders"), !exposed.isEmpty {
      fields.append(("Access-Control-Expose-Headers", exposed.joined(separator: ", ")))
    }
    if let age = rule.number("MaxAgeSeconds") {
      fields.append(("Access-Control-Max-Age", String(age)))
    }
    fields.append(
      ("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method"))
    return fields
  }

  /// Whether a text is one that a pattern with one `*` stands for.
  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return text.hasSameBytes(as: pattern) }
    let prefix = pattern[..<star]
    let suffix = pattern[pattern.index(after: star)...]
    return text.utf8.count >= prefix.utf8.count + suffix.utf8.count
      && text.utf8.starts(with: prefix.utf8)
      && text.utf8.ends(with: suffix.utf8)
  }
}

/// The bucket and key of a request's path.
struct RequestTarget {
  /// Empty if the path names none.
  let bucket: String
  /// Empty for a bucket.
  let key: String

  init(_ request: WireRequest) {
    let path = request.url.path
    let trimmed = path.hasPrefix("/") ? path.dropFirst() : path[...]
    let slash = trimmed.firstIndex(of: "/") ?? trimmed.endIndex
    bucket = PercentEncoding.decode(trimmed[..<slash])
    key = PercentEncoding.decode(trimmed[slash...].dropFirst())
  }
}
