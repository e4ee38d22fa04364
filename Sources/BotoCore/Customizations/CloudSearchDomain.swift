import WireFormats

/// A search may be longer than a URL can be, so it is posted as a form.
enum CloudSearchDomain {
  static let hooks: [Hook] = [
    Hook(
      .beforeCall, services: ["cloudsearch-domain"], operations: ["Search"],
      named: "change_get_to_post"
    ) { call in
      guard call.request.method == "GET", let query = call.request.url.query else { return }
      call.request.method = "POST"
      call.request.headers["Content-Type"] = "application/x-www-form-urlencoded"
      call.request.body = .bytes(Array(query.utf8))
      call.request.url.query = nil
    }
  ]
}
