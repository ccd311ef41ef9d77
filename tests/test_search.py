"""The search of the built site: what people type leads to the page that answers it."""

import gzip
import html
import json

import pytest
from until import go, until

# What is typed, and the page that has to be among the first three.
WANTED = {
    "cnn vs rnn": "comparison/one-page/",
    "cnn vs rnn difference": "comparison/one-page/",
    "difference between cnn and rnn": "comparison/one-page/",
    "when to use cnn": "choosing/",
    "when to use rnn": "choosing/",
    "should i use cnn or lstm": "choosing/",
    "what is a convolution": "architecture/cnn/",
    "convolutional layer": "architecture/cnn/",
    "padding same": "architecture/cnn/",
    "stride": "architecture/cnn/",
    "max pooling": "architecture/pooling/",
    "global average pooling": "architecture/pooling/",
    "receptive field": "architecture/depth/",
    "receptive field formula": "architecture/formulas/",
    "output size of conv2d": "architecture/formulas/",
    "batch normalization": "architecture/depth/",
    "skip connection": "architecture/depth/",
    "what is an rnn": "architecture/rnn/",
    "hidden state": "architecture/rnn/",
    "lstm parameters": "architecture/lstm-gru/",
    "gru or lstm": "architecture/lstm-gru/",
    "lstm vs gru": "architecture/lstm-gru/",
    "forget gate": "architecture/lstm-gru/",
    "bidirectional lstm": "architecture/stacked/",
    "encoder decoder": "architecture/stacked/",
    "causal convolution": "architecture/over-time/",
    "tcn": "architecture/over-time/",
    "cnn lstm": "architecture/hybrids/",
    "convlstm": "architecture/hybrids/",
    "transformer vs rnn": "architecture/after/",
    "mamba": "architecture/after/",
    "image classification": "applications/image-classification/",
    "cnn for text": "applications/sentiment-analysis/",
    "text classification": "applications/sentiment-analysis/",
    "time series forecasting lstm": "applications/forecasting/",
    "machine translation": "applications/machine-translation/",
    "ctc": "applications/speech-recognition/",
    "u-net": "applications/segmentation/",
    "channels first": "data/",
    "data augmentation": "data/images/",
    "masking": "data/sequences/",
    "variable length sequences": "data/sequences/",
    "sliding window": "data/series/",
    "data generator": "data/larger-than-memory/",
    "backpropagation through time": "training/",
    "vanishing gradient": "training/gradients/",
    "exploding gradients": "training/gradients/",
    "gradient clipping": "training/gradients/",
    "overfitting": "training/regularization/",
    "dropout lstm": "training/regularization/",
    "early stopping": "training/regularization/",
    "learning rate": "training/optimization/",
    "batch size": "training/optimization/",
    "loss not decreasing": "training/sick-runs/",
    "confusion matrix": "applications/image-classification/",
    "save model": "training/saving/",
    "quantization": "training/cost/",
    "input 0 of layer is incompatible": "training/errors/",
    "expected ndim=4, found ndim=3": "training/errors/",
    "number of parameters": "evidence/parameters/",
    "is cnn faster than rnn": "evidence/speed/",
    "translation invariance": "evidence/shift/",
    "interview questions": "interview/",
    "cheat sheet": "further/cheat-sheet/",
    # as they come up while one learns
    "rnn vs lstm": "architecture/lstm-gru/",
    "how does lstm solve vanishing gradient": "architecture/lstm-gru/",
    "convolutional neural network explained": "architecture/cnn/",
    "cnn advantages and disadvantages": "comparison/one-page/",
    "kernel size": "architecture/cnn/",
    "weight sharing": "architecture/cnn/",
    "flatten vs global average pooling": "architecture/pooling/",
    "1d convolution": "architecture/over-time/",
    "dilated convolution": "architecture/over-time/",
    "return_sequences": "architecture/stacked/",
    "attention": "architecture/stacked/",
    "seq2seq": "applications/machine-translation/",
    "teacher forcing": "applications/machine-translation/",
    "transfer learning": "applications/image-classification/",
    "word embeddings": "data/sequences/",
    "tokenization": "data/sequences/",
    "data leakage": "data/series/",
    "why relu": "training/gradients/",
    "weight initialization": "training/gradients/",
    "overfitting lstm": "training/regularization/",
    "nan loss": "training/sick-runs/",
    "precision and recall": "training/judging/",
    "inference speed": "evidence/speed/",
    # mistyped
    "vanishing gradiant": "training/gradients/",
    "convolutonal layer": "architecture/cnn/",
    "recieptive field": "architecture/depth/",
    "bidirectionnal": "architecture/stacked/",
    "backpropogation": "training/",
    "lsmt": "architecture/lstm-gru/",
    "overfiting": "training/regularization/",
    "atention": "architecture/stacked/",
    "convolutional nueral network": "architecture/cnn/",
}

# A search worker as the page starts it, fed with the site's own index, asked without typing.
ASK = """async (queries) => {
    const { base, search } = JSON.parse(document.getElementById("__config").textContent);
    const worker = new Worker(new URL(search, location.href));
    const answer = (type, data) => new Promise((done) => {
        worker.onmessage = (message) => done(message.data.data);
        worker.postMessage({ type, data });
    });
    const index = await (await fetch(new URL(`${base}/search/search_index.json`, location))).json();
    await answer(0, { ...index, options: {} });
    const found = {};
    for (const query of queries) { // each page comes with its sections that match
        const { items } = await answer(2, query);
        found[query] = items.map(([first]) => first.location.split("#")[0]);
    }
    return found;
}"""


@pytest.fixture(scope="module")
def found(site, chromium):
    """The pages found for each query, the best first, by the site's own search."""
    tab = chromium.new_page()
    go(tab, site.address + "about/")  # which has no instrument to start
    pages = tab.evaluate(ASK, list(WANTED))
    tab.close()
    return pages


@pytest.mark.parametrize("query", WANTED)
def test_what_people_type_leads_to_its_page(found, query):
    assert WANTED[query] in found[query][:3], f"the first are {found[query][:6]}"


def test_a_mistyped_word_leads_there_from_the_box_too(site, chromium):
    """The index is asked for when the box is reached for, and not before."""
    tab = chromium.new_page()
    asked, errors = [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(site.address + "training/cost/", wait_until="networkidle")
    assert not [url for url in asked if "search_index" in url]
    tab.locator("[data-md-component=search-query]").fill("vanishing gradiant")
    tab.locator(".md-search-result__item > a[href*='training/gradients/']").first.wait_for()
    tab.close()
    assert len([url for url in asked if "search_index" in url]) == 1
    assert not errors


@pytest.mark.parametrize("start", [0, 300])
def test_the_page_behind_the_search_of_a_phone_follows_the_focus(site, chromium, start):
    """At once, and it stays there: the theme scrolls back a tenth of a second after the search."""
    screen = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    tab = chromium.new_page(**screen, reduced_motion="reduce")
    go(tab, site.address + "evidence/claims/")
    tab.evaluate(f"scrollTo(0, {start})")
    tab.locator("[data-md-component=search-query]").focus()
    until(tab, "document.body.matches('[data-md-scrolllock]')")
    assert tab.evaluate("getComputedStyle(document.documentElement).overflowY") == "hidden"
    assert tab.evaluate("innerWidth") == 390
    reached = tab.evaluate("""() => {
      document.querySelector("[data-md-toggle=search]").click(); // what the Tab key does
      [...document.querySelectorAll("article .headerlink")].at(-1).focus();
      return scrollY;
    }""")
    assert reached > 2000
    until(tab, "!document.body.matches('[data-md-scrolllock]')")
    stays = tab.evaluate("scrollY")
    tab.close()
    assert stays == reached


def test_index_is_small_and_holds_words_not_programs(site):
    whole = (site.folder / "search/search_index.json").read_bytes()
    sent = len(gzip.compress(whole))
    assert sent < 320_000, f"the index takes {sent} bytes"
    entries = json.loads(whole)["docs"]
    programs = [e["location"] for e in entries if "import keras\n" in e["text"]]
    assert not programs, f"listings or solutions are in the index: {programs}"


def test_each_page_is_found_by_its_description(site):
    entries = json.loads((site.folder / "search/search_index.json").read_text("utf-8"))["docs"]
    text = {entry["location"]: entry["text"] for entry in entries}
    pages = [address for address in site.pages if address in text]
    assert len(pages) > 70
    for address in pages:
        about = site.pages[address].select_one('meta[name="description"]')["content"]
        assert html.escape(about, quote=False) in text[address], f"/{address}"
