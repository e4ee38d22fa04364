import WireFormats

/// Endpoints that users give.
enum EndpointURL {
  /// Makes sure that a text can be an endpoint: a scheme, and a host of labels or an address.
  ///
  /// - Throws: ``InvalidURL`` that says what is wrong, as botocore's `Invalid endpoint`.
  static func validate(_ text: String) throws {
    let url: RequestURL
    do {
      url = try RequestURL(text)
    } catch {
      throw InvalidURL(
        text: text,
        reason: "\(error.reason); an endpoint looks like https://host or "
          + "http://localhost:5000")
    }
    guard url.host.hasPrefix("[") || isHostName(url.host) else {
      throw InvalidURL(text: text, reason: "\"\(url.host)\" is no host name")
    }
  }

  private static func isHostName(_ host: String) -> Bool {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard (1...255).contains(name.utf8.count) else { return false }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      HostLabel.isValid(label.utf8)
    }
  }
}
