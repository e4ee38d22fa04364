import ArgumentParser

/// How listings are asked for.
struct ListingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many results each answer of a listing has; 1000 unless given.", valueName: "count"))
  var pageSize: Int?

  @Option(
    help: ArgumentHelp(
      "That the requester pays is understood; alone the same as with 'requester'.",
      valueName: "who"))
  var requestPayer: RequestPayer?
}

/// Who pays for a request.
enum RequestPayer: String, ExpressibleByArgument, CaseIterable {
  case requester
}
