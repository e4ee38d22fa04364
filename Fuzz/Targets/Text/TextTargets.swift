// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import EndpointRules
import ServiceModel
import WireFormats

/// Times, Base64, percent-encoding, hexadecimal digits and URLs.
func textTargets() throws -> [FuzzTarget] {
  [timestamp, base64, percentEncoding, requestURL, try endpointURL(), try region()]
}

private let timestamp = FuzzTarget(
  "timestamp",
  tokens: [
    "T", "Z", "+00:00", "-12:59", "GMT", "UTC", "EST", "Mon, ", "Jan", " Feb ", "2024", "02-29",
    "23:59:60", ".999999999", "1e9", "-", "e308", "inf", "nan", "0000", "9999-12-31", " AM", "now",
  ]
) { input in
  let time = try Timestamp(parsing: String(decoding: input, as: UTF8.self))
  _ = (time.httpDate, time.mailDate, time.signingTime, time.signingDay, time.iso8601)
  let text = time.iso8601
  // The format has microseconds where a time has nanoseconds. An offset may lead outside the
  // four-digit years, which are the only ones that the parser accepts.
  guard 1...9999 ~= Int(text.prefix { $0 != "-" }) ?? 0 else { return }
  guard let again = try? Timestamp(parsing: text), again.iso8601 == text else {
    throw FuzzFinding("the timestamp \(text) doesn't round-trip")
  }
}

private let base64 = FuzzTarget("base64", tokens: ["=", "==", "A", "/+", "-_", "\n", "AAAA"]) {
  input in
  _ = Hex.decode(String(decoding: input, as: UTF8.self))
  let bytes = try Base64.decode(String(decoding: input, as: UTF8.self))
  guard let again = try? Base64.decode(Base64.encode(bytes)), again == bytes else {
    throw FuzzFinding("Base64 of \(bytes) doesn't round-trip")
  }
}

private let percentEncoding = FuzzTarget(
  "percent-encoding", tokens: ["%", "%2", "%25", "+", "&", "=", "%C3%A9", "%zz", "%00"]
) { input in
  let text = String(decoding: input, as: UTF8.self)
  _ = PercentEncoding.decode(text, plusIsSpace: true)
  _ = PercentEncoding.decodeQuery(text)
  guard PercentEncoding.decode(PercentEncoding.encode(text)).hasSameBytes(as: text) else {
    throw FuzzFinding("the percent-encoding of \(text.debugDescription) doesn't round-trip")
  }
}

private let urlTokens = [
  "http://", "https://", "://", "[::1]", "[fe80::1%25eth0]", "127.0.0.1", ":80", ":65536", ":", "@",
  "/", "//", "/../", "?", "#", "%2F", "user:secret@", "amazonaws.com", "arn:aws:s3:::", "us-east-1",
  "example.com", ".", "-", "xn--",
]

private let requestURL = FuzzTarget("request-url", tokens: urlTokens) { input in
  var url = try RequestURL(String(decoding: input, as: UTF8.self))
  _ = (url.target, url.hostHeader)
  let text = url.description
  guard let again = try? RequestURL(text), again.description.hasSameBytes(as: text) else {
    throw FuzzFinding("the URL \(text.debugDescription) doesn't round-trip")
  }
  url.appendQuery("a=b")
}

/// The endpoint-rule functions that parse strings.
private func endpointURL() throws -> FuzzTarget {
  let rules = try FuzzModels.urlRules()
  let partitions = try FuzzModels.partitions()
  return FuzzTarget("endpoint-url", tokens: urlTokens) { input in
    let text = String(decoding: input, as: UTF8.self)
    for rules in rules {
      do throws(EndpointError) {
        let endpoint = try rules.resolve(["In": .string(text)], partitions: partitions)
        _ = endpoint.authSchemes
      } catch { _ = error.message }
    }
  }
}

private func region() throws -> FuzzTarget {
  let partitions = try FuzzModels.partitions()
  let legacy = try LegacyEndpoints(FuzzModels.node(FuzzModels.legacyEndpoints))
  return FuzzTarget(
    "region", tokens: ["us", "north", "-", "east", "1", "fips-", "-fips", "aws-global", "sea"]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    _ = partitions.name(ofRegion: text)
    _ = try? legacy.partition(forRegion: text)
    _ = try legacy.endpoint(service: "echo", region: text, useDualStack: true)
  }
}
