// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// A server between a client and its endpoints. Descriptions and mirrors show no secret.
package struct Proxy: Sendable, Hashable {
  /// Its address.
  let origin: Origin
  /// The value of `Proxy-Authorization`, if the URL has user and password.
  let authorization: String?
  /// The URL, user and password masked.
  let nameInErrors: String

  /// A proxy at a URL: `http://user:password@host:port`. Without a scheme it is reached by plain
  /// HTTP; user and password may be percent-encoded.
  ///
  /// - Throws: `invalidConfigError` if it isn't a URL of an HTTP or HTTPS proxy.
  package init(_ text: String) throws {
    let text = Self.withScheme(text)
    do {
      guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
        throw InvalidURL(
          text: text, reason: "it has a space, a line break or another control character")
      }
      var url = try RequestURL(text)
      let user = Self.userInfo(text)
      authorization = user.flatMap(Self.basicAuthorization)
      url.query = nil
      nameInErrors = Self.masked(url, user)
      guard url.scheme == "http" || url.scheme == "https" else {
        throw Self.invalid(
          "\"\(nameInErrors)\" is neither HTTP nor HTTPS; only these are supported")
      }
      origin = try Origin(url)
    } catch let error as InvalidURL {
      throw Self.invalid(error.description)
    }
  }

  private static func invalid(_ reason: String) -> BotoCoreError {
    BotoCoreError(
      .invalidConfigError,
      "The proxy can't be used: \(reason). Proxies come from Config(proxies=…) or from HTTP_PROXY "
        + "and HTTPS_PROXY")
  }

  private static func withScheme(_ text: String) -> String {
    if text.hasBytePrefix("//") { return "http:" + text }
    return text.contains("://") ? text : "http://" + text
  }

  /// The part before the `@` of a URL's authority.
  private static func userInfo(_ url: String) -> Substring? {
    guard let mark = url.firstRange(of: "://") else { return nil }
    let authority = url[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    return authority[..<at]
  }

  /// `nil` without both a user and a password, as in botocore.
  private static func basicAuthorization(_ userInfo: Substring) -> String? {
    guard let colon = userInfo.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let user = PercentEncoding.decodedBytes(userInfo[..<colon])
    let password = PercentEncoding.decodedBytes(userInfo[colon...].dropFirst())
    guard !user.isEmpty, !password.isEmpty else { return nil }
    return "Basic " + Base64.encode(user + [UInt8(ascii: ":")] + password)
  }

  private static func masked(_ url: RequestURL, _ userInfo: Substring?) -> String {
    guard let userInfo, !userInfo.isEmpty else { return url.description }
    let mask = userInfo.utf8.contains(UInt8(ascii: ":")) ? "***:***@" : "***@"
    var shown = url
    shown.host = mask + url.host
    return shown.description
  }
}

extension Proxy: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The URL, user and password masked.
  package var description: String { nameInErrors }

  /// The same as ``description``.
  package var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The proxies of a transport, by the scheme of the endpoint.
package struct Proxies: Sendable, Hashable {
  /// For endpoints that begin with `http://`.
  package var http: Proxy?
  /// For endpoints that begin with `https://`.
  package var https: Proxy?
  /// How they are reached.
  package var options: ProxyOptions

  /// Proxies with options.
  package init(http: Proxy? = nil, https: Proxy? = nil, options: ProxyOptions = ProxyOptions()) {
    self.http = http
    self.https = https
    self.options = options
  }

  /// The proxies of URLs by the endpoint's scheme; `nil` for none.
  ///
  /// - Throws: `invalidConfigError` if a URL isn't a proxy's.
  package init?(urls: [String: String], options: ProxyOptions) throws {
    let proxy = { (scheme: String) throws -> Proxy? in
      guard let url = urls[scheme], !url.isEmpty else { return nil }
      return try Proxy(url)
    }
    self.init(http: try proxy("http"), https: try proxy("https"), options: options)
    if http == nil, https == nil { return nil }
  }
}

/// How proxies are reached.
package struct ProxyOptions: Sendable, Hashable {
  /// The path of the certificates that verify an HTTPS proxy.
  package var caBundle: String?
  /// The client's certificate for proxies.
  package var clientCertificate: ClientCertificate?
  /// Whether the proxy itself makes the TLS connection to HTTPS endpoints.
  package var useForwardingForHTTPS: Bool?

  /// Options; by default those of a proxy without TLS.
  package init(
    caBundle: String? = nil, clientCertificate: ClientCertificate? = nil,
    useForwardingForHTTPS: Bool? = nil
  ) {
    self.caBundle = caBundle
    self.clientCertificate = clientCertificate
    self.useForwardingForHTTPS = useForwardingForHTTPS
  }
}
