// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension Environment {
  /// The proxies by scheme as Python's `urllib.request.getproxies` reads them, none for an endpoint
  /// that `no_proxy` names: of `HTTPS_PROXY` and `https_proxy` the latter counts, and an empty one
  /// removes the former; a CGI program's `HTTP_PROXY` is a header of its caller.
  package func proxies(for endpoint: String) -> [String: String] {
    var proxies = proxiesByScheme
    guard let list = proxies.removeValue(forKey: "no"), let url = try? RequestURL(endpoint) else {
      return proxies
    }
    return Self.bypasses(url, list) ? [:] : proxies
  }

  private var proxiesByScheme: [String: String] {
    var proxies: [String: String] = [:]
    let suffix = "_proxy"
    let variables = names.sorted().filter { $0.lowercased().hasSuffix(suffix) }
    let scheme = { (name: String) in String(name.lowercased().dropLast(suffix.utf8.count)) }
    for name in variables {
      if let value = self[name], !value.isEmpty { proxies[scheme(name)] = value }
    }
    if self["REQUEST_METHOD"] != nil { proxies["http"] = nil }
    for name in variables where name.hasSuffix(suffix) {
      let value = self[name] ?? ""
      proxies[scheme(name)] = value.isEmpty ? nil : value
    }
    return proxies
  }

  /// Whether a list of hosts and domains names the host of a URL, with or without its port.
  private static func bypasses(_ url: RequestURL, _ list: String) -> Bool {
    if list == "*" { return true }
    let host = url.host.lowercased()
    let candidates = url.port.map { [host, "\(host):\($0)"] } ?? [host]
    return list.lowercased().split(separator: ",").contains { entry in
      let name = entry.utf8.filter { $0 > 0x20 }.drop { $0 == UInt8(ascii: ".") }
      guard !name.isEmpty else { return false }
      return candidates.contains { candidate in
        let rest = candidate.utf8.dropLast(name.count)
        return candidate.utf8.suffix(name.count).elementsEqual(name)
          && (rest.isEmpty || rest.last == UInt8(ascii: "."))
      }
    }
  }
}
