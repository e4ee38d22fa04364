// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import CommandSupport
import WireFormats

/// The URL at which an organisation's users start: AWS's own, or one of the organisation that leads
/// there.
struct SSOStartURL {
  private static let suffixes = [
    ".app.aws", ".portal.amazonaws.com", ".portal.amazonaws.com.cn",
    ".app.amazonwebservices.com.cn", ".portal.amazonaws.eu", ".api.amazonwebservices.eu",
    ".awsapps.com", ".awsapps.cn",
  ]
  private static let hosts = [
    "identitycenter.amazonaws.com", "identitycenter.amazonaws.com.cn",
    "identitycenter.amazonaws.eu", "identitycenter.us-gov.amazonaws.com",
  ]
  /// What stands before and behind the region in a host whose first part is the instance's name.
  private static let regions = [
    ("portal.", ".app.aws"), ("", ".portal.amazonaws.com"), ("", ".portal.amazonaws.com.cn"),
    ("portal.", ".app.amazonwebservices.com.cn"), ("", ".portal.amazonaws.eu"),
    ("portal.", ".api.amazonwebservices.eu"),
  ]
  private static let redirects = [301, 302, 303, 307, 308]
  private static let patience = Duration.seconds(10)

  private let text: String
  private let url: RequestURL

  /// - Throws: ``CommandFailure`` for anything but a URL with `https`.
  init(_ text: String) throws(CommandFailure) {
    guard text.lowercased().hasBytePrefix("https:") else {
      throw CommandFailure(.configuration, "The sso_start_url must use the https scheme.")
    }
    guard let url = try? RequestURL(text), !url.host.isEmpty else {
      throw CommandFailure(.configuration, "Invalid sso_start_url: '\(text)'")
    }
    self.text = text
    self.url = url
  }

  /// Whether the URL is AWS's own.
  var isOwn: Bool { Self.isOwn(url.host) }

  /// The URL to which this one leads, and its region.
  ///
  /// - Parameter region: The configured region; empty if there is none.
  /// - Throws: ``CommandFailure`` if it doesn't lead to AWS.
  func resolved(region: String, _ run: CustomRun) async throws -> (url: String, region: String) {
    if isOwn {
      guard !region.isEmpty else {
        throw CommandFailure(
          .configuration,
          "Missing required configuration: sso_region. Please run 'aws configure sso' to set it.")
      }
      return (text, region)
    }
    let target = try await redirected(run)
    guard Self.isOwn(target.host) else {
      throw CommandFailure(
        .configuration,
        "Could not resolve start URL '\(text)' to an AWS-owned endpoint. Final URL: "
          + "'\(target.origin)'")
    }
    guard target.scheme == "https" else {
      throw CommandFailure(
        .configuration, "Resolved URL must use https. Got: '\(target.origin)'")
    }
    guard let found = Self.region(in: target.host) ?? (region.isEmpty ? nil : region) else {
      throw CommandFailure(
        .configuration,
        "Cannot determine region from start URL '\(text)'. Please provide sso_region in your "
          + "configuration.")
    }
    return (target.origin, found)
  }

  /// Follows one redirection.
  private func redirected(_ run: CustomRun) async throws -> RequestURL {
    var response = try await head("HEAD", run)
    if response.status == 405 || response.status == 501 { response = try await head("GET", run) }
    if (200..<300).contains(response.status) { return url }
    guard Self.redirects.contains(response.status) else {
      throw CommandFailure(
        .configuration, "Failed to resolve start URL: HTTP \(response.status)")
    }
    guard let location = response.headers["Location"] else {
      throw CommandFailure(.configuration, "Redirect response missing Location header.")
    }
    let whole =
      location.hasBytePrefix("/") ? "\(url.scheme)://\(url.hostHeader)\(location)" : location
    guard let target = try? RequestURL(whole) else {
      throw CommandFailure(.configuration, "Redirect response with an invalid Location header.")
    }
    return target
  }

  private func head(_ method: String, _ run: CustomRun) async throws -> WireResponse {
    var configuration = TransportConfiguration()
    configuration.verification =
      run.globals.verifiesTLS
      ? run.globals.caBundle.map { .certificates(path: $0) } ?? configuration.verification
      : .disabled
    let transport = NIOTransport(configuration: configuration)
    do {
      let response = try await transport.send(
        WireRequest(method: method, url: url),
        options: TransportOptions(connectTimeout: Self.patience, readTimeout: Self.patience))
      await transport.shutdown()
      return response
    } catch is CancellationError {
      await transport.shutdown()
      throw CancellationError()
    } catch {
      await transport.shutdown()
      throw CommandFailure(.configuration, "Failed to resolve start URL: \(error)")
    }
  }

  private static func name(_ host: String) -> String {
    let name = host.lowercased()
    return name.utf8.last == UInt8(ascii: ".") ? String(name.dropLast()) : name
  }

  static func isOwn(_ host: String) -> Bool {
    let name = name(host)
    return hosts.contains(name)
      || suffixes.contains { name.hasSuffix($0) || name == $0.dropFirst() }
  }

  /// The region in a host's name.
  static func region(in host: String) -> String? {
    let parts = name(host).split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    for (start, end) in regions where parts[1].hasPrefix(start) && parts[1].hasSuffix(end) {
      let region = parts[1].dropFirst(start.count).dropLast(end.count)
      let isName =
        !region.isEmpty
        && region.utf8.allSatisfy {
          $0.isASCIISmallLetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
        }
      if isName { return String(region) }
    }
    return nil
  }
}

extension RequestURL {
  /// The URL without query and without a slash at its end.
  fileprivate var origin: String {
    var path = path
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return "\(scheme)://\(hostHeader)\(path)"
  }
}
